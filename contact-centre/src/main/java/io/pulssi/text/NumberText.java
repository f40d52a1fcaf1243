package io.pulssi.text;

import java.util.Locale;

/** Numbers as they stand in tables; a dash for what is not known. */
public final class NumberText {
  private static final String UNKNOWN = "–";

  private NumberText() {}

  /** Such as {@code 1.5}. */
  public static String decimal(double value, int decimals) {
    return Double.isNaN(value) ? UNKNOWN : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** Such as {@code 0.72 [0.61, 0.80]}. */
  public static String withInterval(double value, double low, double high, int decimals) {
    return Double.isNaN(value)
        ? UNKNOWN
        : "%s [%s, %s]"
            .formatted(decimal(value, decimals), decimal(low, decimals), decimal(high, decimals));
  }

  /** Such as {@code 31 %}. */
  public static String percent(double share) {
    return decimal(100 * share, 0) + " %";
  }

  /** Such as {@code 3 of 7}. */
  public static String outOf(long some, long all) {
    return some + " of " + all;
  }
}
