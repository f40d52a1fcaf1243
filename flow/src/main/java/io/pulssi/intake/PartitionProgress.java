package io.pulssi.intake;

/** What is known of the partitions that this instance reads. Called by stream threads. */
@FunctionalInterface
public interface PartitionProgress {
  /** What {@link #readUpTo} returns if records may be waiting, or nothing is known. */
  long NOT_FULLY_READ = Long.MIN_VALUE;

  /**
   * A task starts to read a partition, on this thread. What an earlier task had fetched of it and
   * not committed is fetched again.
   */
  default void opened(String topic, int partition) {}

  /**
   * The time up to which everything that had reached the partition has been processed, epoch
   * milliseconds; {@link #NOT_FULLY_READ} if records may be waiting. Records of an open transaction
   * are waiting too.
   *
   * @param processedOffset offset of the last record processed, -1 if none
   * @param now trusted time, epoch milliseconds
   */
  long readUpTo(String topic, int partition, long processedOffset, long now);

  /** The partition's ends; unknown unless overridden. */
  default PartitionBounds bounds(String topic, int partition) {
    return PartitionBounds.UNKNOWN;
  }

  /** For recorded input, where every record is processed as soon as it is read. */
  static PartitionProgress alwaysFullyRead() {
    return (topic, partition, processedOffset, now) -> now;
  }
}
