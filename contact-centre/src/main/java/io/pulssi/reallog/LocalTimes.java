package io.pulssi.reallog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the tables write them, in one zone. */
record LocalTimes(ZoneId zone) {
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
}
