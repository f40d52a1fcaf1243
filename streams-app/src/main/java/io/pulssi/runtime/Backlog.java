package io.pulssi.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;

/** How many records of each partition are waiting to be read, and how fast they become fewer. */
final class Backlog {
  /** The pace is that of so long a time. */
  static final Duration PACE_OVER = Duration.ofSeconds(10);

  /** What nobody told for so long belongs to another instance now. */
  private static final Duration KEPT = Duration.ofSeconds(30);

  private final Map<TopicPartition, Waiting> partitions = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  /**
   * @param nanos a clock that only goes forward
   */
  Backlog(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** So many records of the partition are waiting now. */
  void tell(TopicPartition partition, long records) {
    long now = nanos.getAsLong();
    partitions.merge(
        partition,
        new Waiting(records, now, records, now, 0),
        (before, same) -> before.then(records, now));
  }

  /** Records of a topic that are waiting in the partitions that this instance reads. */
  long records(String topic) {
    forget();
    return partitions.entrySet().stream()
        .filter(entry -> entry.getKey().topic().equals(topic))
        .mapToLong(entry -> entry.getValue().records())
        .sum();
  }

  /** Seconds until the last of them is read at the present pace; empty if they become no fewer. */
  OptionalLong secondsToGo(String topic) {
    forget();
    double longest =
        partitions.entrySet().stream()
            .filter(entry -> entry.getKey().topic().equals(topic))
            .mapToDouble(entry -> entry.getValue().secondsToGo())
            .max()
            .orElse(0);
    return Double.isInfinite(longest) ? OptionalLong.empty() : OptionalLong.of((long) longest);
  }

  private void forget() {
    long now = nanos.getAsLong();
    partitions.values().removeIf(waiting -> now - waiting.toldNanos() > KEPT.toNanos());
  }

  /**
   * Records of one partition.
   *
   * @param since how many there were when the present pace began to be taken
   * @param perSecond how many fewer they become in a second
   */
  private record Waiting(
      long records, long toldNanos, long since, long sinceNanos, double perSecond) {
    Waiting then(long now, long nanos) {
      long passed = nanos - sinceNanos;
      return passed < PACE_OVER.toNanos()
          ? new Waiting(now, nanos, since, sinceNanos, perSecond)
          : new Waiting(now, nanos, now, nanos, (since - now) * 1e9 / passed);
    }

    double secondsToGo() {
      if (records == 0) {
        return 0;
      }
      return perSecond > 0 ? Math.ceil(records / perSecond) : Double.POSITIVE_INFINITY;
    }
  }
}
