package io.pulssi.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.pulssi.codec.DeadLetterReason;
import io.pulssi.intake.IntakeCounters;
import io.pulssi.journey.Source;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts of events on this instance. Every record read is either accepted or dead-lettered, so
 * their sum is all that was read; late events and duplicates are some of the accepted. Called for
 * every event: no locks, no look-up but of the source's name.
 */
public final class EventMetrics implements MultiCollector, IntakeCounters {
  private static final class Counts {
    final LongAdder accepted = new LongAdder();
    final LongAdder late = new LongAdder();
    final LongAdder duplicates = new LongAdder();
    final LongAdder unfollowed = new LongAdder();
    final LongAdder unknownFields = new LongAdder();
    final Map<DeadLetterReason, LongAdder> deadByReason = new ConcurrentSkipListMap<>();
    final DelayHistogram delay =
        new DelayHistogram(.1, .5, 1, 5, 15, 60, 120, 300, 900, 3600, 86400);
  }

  private final Map<Source, Counts> bySource = new ConcurrentHashMap<>();
  private volatile OptionalLong clockSkewMillis = OptionalLong.empty();

  @Override
  public void accepted(Source source, long delayMillis, int unknownFields) {
    Counts counts = counts(source);
    counts.accepted.increment();
    counts.delay.add(delayMillis);
    if (unknownFields > 0) {
      counts.unknownFields.add(unknownFields);
    }
  }

  @Override
  public void deadLettered(Source source, DeadLetterReason reason) {
    counts(source).deadByReason.computeIfAbsent(reason, r -> new LongAdder()).increment();
  }

  @Override
  public void duplicate(Source source) {
    counts(source).duplicates.increment();
  }

  @Override
  public void late(Source source, long events) {
    counts(source).late.add(events);
  }

  @Override
  public void unfollowed(Source source) {
    counts(source).unfollowed.increment();
  }

  @Override
  public void clockSkew(long millis) {
    clockSkewMillis = OptionalLong.of(millis);
  }

  private Counts counts(Source source) {
    Counts counts = bySource.get(source);
    return counts != null ? counts : bySource.computeIfAbsent(source, s -> new Counts());
  }

  @Override
  public MetricSnapshots collect() {
    var events =
        new CounterFamily(
            "pulssi_events",
            "Events read, by result; late ones and duplicates are some of the accepted.");
    var dead =
        new CounterFamily("pulssi_dead_letters", "Records that could not be used, by reason.");
    var unknown =
        new CounterFamily("pulssi_unknown_fields", "JSON fields that no schema knows, ignored.");
    var unfollowed =
        new CounterFamily(
            "pulssi_unfollowed",
            "Events whose ticket, customer or contact goes on without its earlier state.");
    var delay =
        HistogramSnapshot.builder()
            .name("pulssi_event_delay_seconds")
            .help("From an event until it was read.");
    new TreeMap<>(bySource)
        .forEach(
            (source, counts) -> {
              collect(source.label(), counts, events, dead);
              unfollowed.add(counts.unfollowed.sum(), "source", source.label());
              unknown.add(counts.unknownFields.sum(), "source", source.label());
              delay.dataPoint(counts.delay.snapshot(Labels.of("source", source.label())));
            });
    var lead =
        GaugeSnapshot.builder()
            .name("pulssi_clock_lead_seconds")
            .help("How far this machine's clock is ahead of the clocks that stamp records.");
    clockSkewMillis.ifPresent(
        millis -> lead.dataPoint(new GaugeDataPointSnapshot(millis / 1e3, Labels.EMPTY, null)));
    return MetricSnapshots.of(
        events.snapshot(),
        dead.snapshot(),
        unknown.snapshot(),
        unfollowed.snapshot(),
        delay.build(),
        lead.build());
  }

  private static void collect(
      String source, Counts counts, CounterFamily events, CounterFamily dead) {
    long deadLetters = counts.deadByReason.values().stream().mapToLong(LongAdder::sum).sum();
    events.add(counts.accepted.sum(), "source", source, "result", "accepted");
    events.add(deadLetters, "source", source, "result", "dead_lettered");
    events.add(counts.late.sum(), "source", source, "result", "late");
    events.add(counts.duplicates.sum(), "source", source, "result", "duplicate");
    counts.deadByReason.forEach(
        (reason, count) -> dead.add(count.sum(), "source", source, "reason", reason.label()));
  }
}
