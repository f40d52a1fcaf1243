package io.pulssi.runtime;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What came in on this instance. Every record read is either accepted or dead-lettered, so their
 * sum is what was read; late events are some of the accepted. Called for every event: no locks, no
 * look-up but of the source's name.
 */
public final class EventMetrics implements MultiCollector {
  private record Counts(
      LongAdder accepted,
      LongAdder late,
      Map<String, LongAdder> deadByReason,
      DelayHistogram delay) {
    Counts() {
      this(
          new LongAdder(),
          new LongAdder(),
          new ConcurrentSkipListMap<>(),
          new DelayHistogram(.1, .5, 1, 5, 15, 60, 120, 300, 900, 3600, 86400));
    }
  }

  private final Map<String, Counts> bySource = new ConcurrentHashMap<>();

  /**
   * An event was read and used.
   *
   * @param source such as {@code queue-wait}
   * @param delayMillis from when it happened until it was read
   */
  public void accepted(String source, long delayMillis) {
    Counts counts = counts(source);
    counts.accepted.increment();
    counts.delay.add(delayMillis);
  }

  /**
   * A record could not be used.
   *
   * @param reason such as {@code malformed}
   */
  public void deadLettered(String source, String reason) {
    counts(source).deadByReason.computeIfAbsent(reason, r -> new LongAdder()).increment();
  }

  /** Accepted events that came after their slice was closed. */
  public void late(String source, long events) {
    counts(source).late.add(events);
  }

  private Counts counts(String source) {
    Counts counts = bySource.get(source);
    return counts != null ? counts : bySource.computeIfAbsent(source, s -> new Counts());
  }

  @Override
  public MetricSnapshots collect() {
    var events =
        new CounterFamily(
            "pulssi_events",
            "Events read, by what became of them; late ones are some of the accepted.");
    var dead =
        new CounterFamily("pulssi_dead_letters", "Records that could not be used, by reason.");
    var delay =
        HistogramSnapshot.builder()
            .name("pulssi_event_delay_seconds")
            .help("From when an event happened until it was read.");
    new TreeMap<>(bySource)
        .forEach(
            (source, counts) -> {
              long deadLetters =
                  counts.deadByReason.values().stream().mapToLong(LongAdder::sum).sum();
              events.add(counts.accepted.sum(), "source", source, "result", "accepted");
              events.add(deadLetters, "source", source, "result", "dead_lettered");
              events.add(counts.late.sum(), "source", source, "result", "late");
              counts.deadByReason.forEach(
                  (reason, count) -> dead.add(count.sum(), "source", source, "reason", reason));
              delay.dataPoint(counts.delay.snapshot(Labels.of("source", source)));
            });
    return MetricSnapshots.of(events.snapshot(), dead.snapshot(), delay.build());
  }
}
