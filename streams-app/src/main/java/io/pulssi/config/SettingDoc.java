package io.pulssi.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The meaning and the allowed values of a setting, for errors and the settings page. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface SettingDoc {
  /** One sentence for the operator. */
  String value();

  /** The smallest value: a number, or a duration such as {@code 10ms}. */
  String from() default "";

  /** The largest value: a number, or a duration such as {@code 1h}. */
  String to() default "";

  /** What a text must match as a whole. */
  String pattern() default "";

  /** The allowed values in words; by default made from type and range. */
  String expected() default "";

  /** Whether its value is never shown. */
  boolean secret() default false;

  /** The documented default, if it is not a plain value. */
  String unset() default "";
}
