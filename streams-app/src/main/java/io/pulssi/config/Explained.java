package io.pulssi.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a setting means and which values it takes; errors and the documentation are made of it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Explained {
  /** One sentence for the operator. */
  String value();

  /** The smallest value: a number, or a duration such as {@code 10ms}. */
  String from() default "";

  /** The largest value: a number, or a duration such as {@code 1h}. */
  String to() default "";

  /** What a text must match as a whole. */
  String pattern() default "";

  /** Instead of the words made from the type and the range. */
  String expected() default "";

  /** The default as documented, where it is not a plain value. */
  String unset() default "";

  /** Whether its value is never to be shown. */
  boolean secret() default false;
}
