package io.pulssi.intake;

import io.pulssi.codec.DeadLetterReason;
import io.pulssi.journey.Source;

/**
 * Counts what came in: records = accepted + dead-lettered, always. Late ones are accepted ones that
 * came after their slice could close, and duplicates those that were known; both are counted once
 * more here. Called from stream threads.
 */
public interface IntakeCounters {
  /** A record became an event; {@code delayMillis} is arrival minus {@code occurredAt}. */
  void accepted(Source source, long delayMillis, int unknownFields);

  /** A record became a dead letter. */
  void deadLettered(Source source, DeadLetterReason reason);

  /** Of the accepted, one was known already. */
  void duplicate(Source source);

  /** Of the accepted, {@code events} came too late to be counted. */
  void late(Source source, long events);

  /**
   * This machine's clock is so far ahead of those that stamp the records, or behind if negative,
   * milliseconds. Where time is not the machine's, nobody asks.
   */
  default void clockLead(long millis) {}

  /** Counts nothing. */
  static IntakeCounters none() {
    return new IntakeCounters() {
      @Override
      public void accepted(Source source, long delayMillis, int unknownFields) {}

      @Override
      public void deadLettered(Source source, DeadLetterReason reason) {}

      @Override
      public void duplicate(Source source) {}

      @Override
      public void late(Source source, long events) {}
    };
  }
}
