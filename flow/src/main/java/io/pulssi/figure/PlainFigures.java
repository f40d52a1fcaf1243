package io.pulssi.figure;

import java.time.Duration;
import java.util.Locale;

/** Numbers as a person reads them. */
public final class PlainFigures {
  private PlainFigures() {}

  /** Such as {@code 12,400}. */
  public static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** Such as {@code 1 page}, {@code 2 pages}. */
  public static String count(long n, String thing) {
    return count(n) + " " + thing + (n == 1 ? "" : "s");
  }

  /** Such as {@code 230}, {@code 10}; below ten {@code 4.5}, {@code 4}. */
  public static String number(double value) {
    double tenths = StrictMath.rint(value * 10) / 10;
    boolean whole = StrictMath.abs(tenths) >= 10 || tenths == StrictMath.rint(tenths);
    return whole ? count(StrictMath.round(value)) : String.format(Locale.ROOT, "%.1f", tenths);
  }

  /** Of a share of 0 to 1: {@code 34 %}, below ten {@code 4.5 %}. */
  public static String percent(double share) {
    return number(100 * share) + " %";
  }

  /** Two decimals, rounded down: a score just below 1 never reads as a page. */
  public static String score(double value) {
    return String.format(Locale.ROOT, "%.2f", StrictMath.floor(value * 100 + 1e-9) / 100);
  }

  /**
   * Such as {@code 4.2 s}, {@code 55 s}, {@code 3 min 10 s}, {@code 1 h 5 min}, {@code 2 d 4 h}.
   */
  public static String duration(double seconds) {
    long whole = StrictMath.round(seconds);
    if (whole < 60) {
      return (whole < 10 ? number(seconds) : count(whole)) + " s";
    }
    if (whole < 3600) {
      return two(whole, 60, "min", "s");
    }
    long minutes = StrictMath.round(seconds / 60);
    return minutes < 48 * 60 ? two(minutes, 60, "h", "min") : two(minutes / 60, 24, "d", "h");
  }

  /** The same of a duration. */
  public static String duration(Duration duration) {
    return duration(duration.toMillis() / 1e3);
  }

  private static String two(long whole, long size, String large, String small) {
    long rest = whole % size;
    String head = whole / size + " " + large;
    return rest == 0 ? head : head + " " + rest + " " + small;
  }

  /** A value in a signal's unit; {@code not known} for NaN. */
  public static String inUnit(double value, String unit) {
    if (Double.isNaN(value)) {
      return "not known";
    }
    return switch (unit) {
      case "seconds" -> duration(value);
      case "share" -> percent(value);
      default -> number(value);
    };
  }
}
