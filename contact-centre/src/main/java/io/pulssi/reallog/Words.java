package io.pulssi.reallog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as the tables write them, in one zone. */
record Words(ZoneId zone) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ROOT);

  /** Such as {@code 31 Oct 09:00}. */
  String moment(long time) {
    return MOMENT.format(Instant.ofEpochMilli(time).atZone(zone));
  }

  /** Such as {@code 09:00}. */
  String time(long time) {
    return TIME.format(Instant.ofEpochMilli(time).atZone(zone));
  }

  /** Such as {@code Sun 31 Oct}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as {@code 31 %}. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** Such as {@code 3 of 7}. */
  static String of(long some, long all) {
    return some + " of " + all;
  }

  /** Such as {@code .62}, {@code 1.31}. */
  static String score(double score) {
    String text = String.format(Locale.ROOT, "%.2f", score);
    return text.startsWith("0") ? text.substring(1) : text;
  }

  /** Yes or no. */
  static String yes(boolean is) {
    return is ? "yes" : "**no**";
  }

  /** Such as {@code 1.5}. */
  static String tenth(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
