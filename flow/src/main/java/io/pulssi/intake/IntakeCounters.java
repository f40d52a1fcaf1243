package io.pulssi.intake;

import io.pulssi.codec.DeadLetterReason;
import io.pulssi.journey.Source;

/**
 * Counts what intake reads. Each record is counted once: as accepted or as dead-lettered. Accepted
 * events that are late or duplicates are counted once more as such. Called from stream threads.
 */
public interface IntakeCounters {
  /**
   * A record became an event.
   *
   * @param delayMillis time of arrival minus {@code occurredAt}, milliseconds
   * @param unknownFields JSON fields that the schema does not have
   */
  void accepted(Source source, long delayMillis, int unknownFields);

  /** A record was rejected and became a dead letter. */
  void deadLettered(Source source, DeadLetterReason reason);

  /** An accepted event was dropped: an event with the same id had come before. */
  void duplicate(Source source);

  /** So many accepted events were dropped: they came after the watermark, or after their slice. */
  void late(Source source, long events);

  /**
   * An event's ticket, customer or contact goes on without what was known of it: its topic has
   * another number of partitions than when state was laid out, and its producer does not partition
   * as Kafka's own do. Ignored unless overridden, as are those that follow.
   */
  default void unfollowed(Source source) {}

  /**
   * A record was skipped: it had been processed, and the consumer group's offsets had been lost or
   * reset.
   */
  default void readAgain(Source source) {}

  /** So many records were deleted from the topic before they were read. */
  default void lost(Source source, long records) {}

  /** So many records that were processed have vanished from the end of the topic. */
  default void truncated(Source source, long records) {}

  /**
   * An accepted event is dated later than it can have happened: its producer's clock is ahead.
   *
   * @param millis how far it is ahead of trusted time
   */
  default void ahead(Source source, int partition, long millis) {}

  /** Counters that ignore every call. */
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
