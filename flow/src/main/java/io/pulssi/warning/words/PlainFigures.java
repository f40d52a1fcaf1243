package io.pulssi.warning.words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** Figures as a tired person reads them; the same on every machine. */
final class PlainFigures {
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private PlainFigures() {}

  /** Such as {@code under 1 s}, {@code 55 s}, {@code 3 min 10 s}, {@code 1 h 5 min}. */
  static String duration(double seconds) {
    long whole = StrictMath.round(seconds);
    if (whole < 1) {
      return "under 1 s";
    }
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600 ? two(whole, 60, "min", "s") : two(whole / 60, 60, "h", "min");
  }

  /** Of a share of 0 to 1: {@code 34%}, below ten {@code 4.5%}. */
  static String percent(double share) {
    return number(100 * share) + "%";
  }

  /** Whole from ten on, below with one decimal unless it is zero. */
  static String number(double value) {
    double tenths = StrictMath.rint(value * 10) / 10;
    boolean whole = tenths >= 10 || tenths == StrictMath.rint(tenths);
    return whole
        ? Long.toString(StrictMath.round(value))
        : String.format(Locale.ROOT, "%.1f", tenths);
  }

  /** Such as {@code Sun 31 Oct 10:05}, local. */
  static String time(long millis, ZoneId zone) {
    ZonedDateTime at = Instant.ofEpochMilli(millis).atZone(zone);
    return String.format(
        Locale.ROOT,
        "%s %d %s %02d:%02d",
        DAYS.get(at.getDayOfWeek().getValue() - 1),
        at.getDayOfMonth(),
        MONTHS.get(at.getMonthValue() - 1),
        at.getHour(),
        at.getMinute());
  }

  private static String two(long whole, long size, String large, String small) {
    long rest = whole % size;
    String head = whole / size + " " + large;
    return rest == 0 ? head : head + " " + rest + " " + small;
  }
}
