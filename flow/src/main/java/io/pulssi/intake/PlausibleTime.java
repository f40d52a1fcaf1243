package io.pulssi.intake;

import io.pulssi.codec.DeadLetterReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which event times are accepted: from 1990 to 2100, and at most an hour after the record's own
 * timestamp.
 */
public final class PlausibleTime {
  /** Earliest event time accepted, epoch milliseconds. */
  public static final long EARLIEST = Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();

  /** Latest event time accepted, epoch milliseconds. */
  public static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

  static final long AHEAD_MILLIS = 3_600_000;

  private PlausibleTime() {}

  /**
   * Why an event time is rejected; null if it is plausible.
   *
   * @param occurredAt event time, epoch milliseconds
   * @param recordTimestamp the record's Kafka timestamp, epoch milliseconds
   */
  static @Nullable ValidationError check(long occurredAt, long recordTimestamp) {
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
