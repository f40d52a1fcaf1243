package io.pulssi.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures and times as the page prints them: the same on every machine. */
record Figures(ZoneId zone) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ROOT);
  private static final DateTimeFormatter DAY_OF_MONTH =
      DateTimeFormatter.ofPattern("d MMM", Locale.ROOT);
  private static final DateTimeFormatter YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** Such as {@code Sun 31 Oct 10:05}, local. */
  String time(long millis) {
    ZonedDateTime at = at(millis);
    return DAY.format(at) + " " + TIME.format(at);
  }

  /** Such as {@code 10:05}, local. */
  String clock(long millis) {
    return TIME.format(at(millis));
  }

  /** Such as {@code 31 Oct 1999}, local. */
  String date(long millis) {
    return YEAR.format(at(millis));
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as {@code 31 Oct}. */
  static String dayOfMonth(LocalDate day) {
    return DAY_OF_MONTH.format(day);
  }

  ZonedDateTime at(long millis) {
    return Instant.ofEpochMilli(millis).atZone(zone);
  }

  static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** {@code 1 page}, {@code 2 pages}. */
  static String count(long n, String thing) {
    return count(n) + " " + thing + (n == 1 ? "" : "s");
  }

  /** Of a share of 0 to 1: {@code 34 %}, below ten {@code 4.5 %}. */
  static String percent(double share) {
    return number(100 * share) + " %";
  }

  /** Whole from ten on, below with one decimal. */
  static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 9.95 ? "%.1f" : "%,.0f", value);
  }

  static String score(double value) {
    return String.format(Locale.ROOT, "%.2f", StrictMath.floor(value * 100 + 1e-9) / 100);
  }

  /** A value in a signal's unit. */
  static String value(double value, String unit) {
    if (Double.isNaN(value)) {
      return "not known";
    }
    return switch (unit) {
      case "seconds" -> duration(value);
      case "share" -> percent(value);
      default -> number(value);
    };
  }

  /** Such as {@code 55 s}, {@code 3 min 10 s}, {@code 1 h 5 min}, {@code 2 d 4 h}. */
  static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole < 10 ? number(seconds) + " s" : whole + " s";
    }
    if (whole < 3600) {
      return two(whole, 60, "min", "s");
    }
    long minutes = Math.round(seconds / 60);
    return minutes < 48 * 60 ? two(minutes, 60, "h", "min") : two(minutes / 60, 24, "d", "h");
  }

  private static String two(long whole, long size, String large, String small) {
    long rest = whole % size;
    String head = whole / size + " " + large;
    return rest == 0 ? head : head + " " + rest + " " + small;
  }
}
