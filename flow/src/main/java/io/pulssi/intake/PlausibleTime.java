package io.pulssi.intake;

import io.pulssi.codec.DeadLetterReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Event times that can be believed: not before 1990, not more than an hour ahead of the record's
 * own timestamp.
 */
public final class PlausibleTime {
  /** Earliest event time believed, epoch milliseconds. */
  public static final long EARLIEST = Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();

  /** No event time from here on is believed, epoch milliseconds. */
  public static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

  static final long AHEAD_MILLIS = 3_600_000;

  private PlausibleTime() {}

  static @Nullable ValidationError flaw(long occurredAt, long recordTimestamp) {
    long latest = Math.min(LATEST, recordTimestamp + AHEAD_MILLIS);
    if (occurredAt >= EARLIEST && occurredAt <= latest) {
      return null;
    }
    return new ValidationError(
        DeadLetterReason.IMPLAUSIBLE_TIME,
        "occurredAt: %s (expected: %s to %s, an hour after the record's timestamp)"
            .formatted(text(occurredAt), text(EARLIEST), text(latest)));
  }

  private static String text(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
