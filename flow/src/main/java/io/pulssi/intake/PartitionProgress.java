package io.pulssi.intake;

/** Whether a partition has been read to its end, as far as the consumer of this task knows. */
@FunctionalInterface
public interface PartitionProgress {
  /**
   * A task starts to read a partition, on this thread. What an earlier task had fetched of it and
   * not committed is fetched again.
   */
  default void opened(String topic, int partition) {}

  /**
   * Whether this task has processed every record up to the partition's end.
   *
   * @param processedOffset offset of the last record processed, -1 if none since this task opened
   */
  boolean isFullyRead(String topic, int partition, long processedOffset);

  /** For recorded input, where every record is processed as soon as it is read. */
  static PartitionProgress alwaysFullyRead() {
    return (topic, partition, processedOffset) -> true;
  }
}
