package io.pulssi.intake;

/**
 * Tells whether a partition has been read to its end, as far as the consumer of this task knows.
 */
@FunctionalInterface
public interface PartitionProgress {
  /**
   * A task begins with a partition, on this thread: what another had of it in hand is handed over
   * again, or is settled.
   */
  default void opened(String topic, int partition) {}

  /**
   * Whether every record up to the partition's end has been handed to this task and processed.
   *
   * @param processedOffset offset of the last record processed, -1 if none since this task opened
   */
  boolean isFullyRead(String topic, int partition, long processedOffset);

  /** For recorded input, which is always handed over as it is read. */
  static PartitionProgress alwaysFullyRead() {
    return (topic, partition, processedOffset) -> true;
  }
}
