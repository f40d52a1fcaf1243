package io.pulssi.metrics;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/** Counts delays in fixed buckets, cheaply and from any thread. */
final class DelayHistogram {
  private final double[] secondsMax;
  private final LongAdder[] counts;
  private final LongAdder sumMillis = new LongAdder();

  /**
   * @param secondsMax upper edges, inclusive, rising; one more bucket without an edge is added
   */
  DelayHistogram(double... secondsMax) {
    this.secondsMax = Arrays.copyOf(secondsMax, secondsMax.length + 1);
    this.secondsMax[secondsMax.length] = Double.POSITIVE_INFINITY;
    this.counts = new LongAdder[this.secondsMax.length];
    Arrays.setAll(counts, i -> new LongAdder());
  }

  /** Adds one delay; a negative one, caused by clock differences, counts as 0. */
  void add(long millis) {
    long delay = Math.max(0, millis);
    int bucket = 0;
    while (delay > secondsMax[bucket] * 1_000) {
      bucket++;
    }
    counts[bucket].increment();
    sumMillis.add(delay);
  }

  HistogramDataPointSnapshot snapshot(Labels labels) {
    long[] now = Arrays.stream(counts).mapToLong(LongAdder::sum).toArray();
    double sumSeconds = sumMillis.sum() / 1_000.0;
    return new HistogramDataPointSnapshot(
        ClassicHistogramBuckets.of(secondsMax, now), sumSeconds, labels, Exemplars.EMPTY, 0);
  }
}
