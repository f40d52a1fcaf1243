package io.pulssi.reallog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;

/** Numbers and times as the tables write them, in one zone. */
record LocalTimes(ZoneId zone) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ROOT);

  /** Such as {@code 31 Oct 09:00}. */
  String moment(long time) {
    return MOMENT.format(Instant.ofEpochMilli(time).atZone(zone));
  }

  /** Such as {@code watch, demand} or {@code **page** 31 Oct 10:00, demand}. */
  String kind(WarningHistory told) {
    OptionalLong paged = told.pagedAt();
    String kind = paged.isPresent() ? "**page** " + moment(paged.getAsLong()) : "watch";
    return kind + ", " + told.line();
  }

  /** Such as {@code Sun 31 Oct}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as {@code 31%}. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }

  /** Such as {@code 3 of 7}. */
  static String of(long some, long all) {
    return some + " of " + all;
  }

  /** Such as {@code 3/7}. */
  static String ratio(long some, long all) {
    return some + "/" + all;
  }

  /** Such as {@code 0.62}. */
  static String hundredth(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** Such as {@code 1.5}. */
  static String tenth(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
