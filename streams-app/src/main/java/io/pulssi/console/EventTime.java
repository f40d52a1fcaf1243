package io.pulssi.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times in the journey's zone, with an offset, as zone abbreviations differ between JDKs.
 */
final class EventTime {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

  private EventTime() {}

  /** Such as {@code 1999-10-31 12:05 +02:00}. */
  static String text(long epochMillis, ZoneId zone) {
    return FORM.format(Instant.ofEpochMilli(epochMillis).atZone(zone));
  }
}
