package io.pulssi.warning;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Names an episode so that a person can read it: {@code bank.everyday-banking.19991031T0805Z}.
 *
 * <p>Journey, step and the UTC minute of the onset. Unique, because ids hold no dot, an onset is
 * never before the close of the step's last episode, and an episode lasts for hours.
 */
final class WarningId {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private WarningId() {}

  static String of(String journey, String step, long onset) {
    return journey + "." + step + "." + MINUTE.format(Instant.ofEpochMilli(onset));
  }
}
