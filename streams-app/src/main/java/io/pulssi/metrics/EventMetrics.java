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
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

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
    final LongAdder readAgain = new LongAdder();
    final LongAdder lost = new LongAdder();
    final LongAdder truncated = new LongAdder();
    final LongAdder ahead = new LongAdder();
    final LongAdder unfollowed = new LongAdder();
    final LongAdder unknownFields = new LongAdder();
    final Map<DeadLetterReason, LongAdder> deadByReason = new ConcurrentSkipListMap<>();
    final DelayHistogram delay =
        new DelayHistogram(.1, .5, 1, 5, 15, 60, 120, 300, 900, 3600, 86400);
  }

  private static final Duration AHEAD_SHOWN = Duration.ofMinutes(5);

  private final Map<Source, Counts> bySource = new ConcurrentHashMap<>();
  private final Map<Partition, Ahead> ahead = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  public EventMetrics() {
    this(System::nanoTime);
  }

  /** For tests: an injected clock. */
  EventMetrics(LongSupplier nanos) {
    this.nanos = nanos;
  }

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
  public void readAgain(Source source) {
    counts(source).readAgain.increment();
  }

  @Override
  public void lost(Source source, long records) {
    counts(source).lost.add(records);
  }

  @Override
  public void truncated(Source source, long records) {
    counts(source).truncated.add(records);
  }

  @Override
  public void ahead(Source source, int partition, long millis) {
    counts(source).ahead.increment();
    ahead.put(new Partition(source, partition), new Ahead(millis, nanos.getAsLong()));
  }

  /** What was read of a source since the start. */
  public InputCounts of(Source source) {
    Counts counts = bySource.get(source);
    return counts == null
        ? InputCounts.NONE
        : new InputCounts(
            counts.accepted.sum(),
            deadLetters(counts),
            counts.late.sum(),
            counts.ahead.sum(),
            counts.lost.sum());
  }

  private static long deadLetters(Counts counts) {
    return counts.deadByReason.values().stream().mapToLong(LongAdder::sum).sum();
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
            "Events read, by result; late ones, duplicates and those dated ahead are some of the"
                + " accepted.");
    var again =
        new CounterFamily(
            "pulssi_records_read_again",
            "Records skipped: they had been processed before the group's offsets were lost.");
    var lost =
        new CounterFamily(
            "pulssi_input_lost", "Records deleted from an input before they were read.");
    var truncated =
        new CounterFamily(
            "pulssi_input_truncated", "Records that were processed and vanished from an input.");
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
              again.add(counts.readAgain.sum(), "source", source.label());
              lost.add(counts.lost.sum(), "source", source.label());
              truncated.add(counts.truncated.sum(), "source", source.label());
              unfollowed.add(counts.unfollowed.sum(), "source", source.label());
              unknown.add(counts.unknownFields.sum(), "source", source.label());
              delay.dataPoint(counts.delay.snapshot(Labels.of("source", source.label())));
            });
    return MetricSnapshots.of(
        events.snapshot(),
        dead.snapshot(),
        unknown.snapshot(),
        again.snapshot(),
        lost.snapshot(),
        truncated.snapshot(),
        unfollowed.snapshot(),
        delay.build(),
        partitionsAhead());
  }

  /** A partition is ahead as long as events dated ahead keep coming. */
  private GaugeSnapshot partitionsAhead() {
    var gauge =
        GaugeSnapshot.builder()
            .name("pulssi_partition_ahead_seconds")
            .help("How far the latest event dated ahead is ahead of the time, for five minutes.");
    long now = nanos.getAsLong();
    ahead.values().removeIf(latest -> now - latest.nanos() > AHEAD_SHOWN.toNanos());
    new TreeMap<>(ahead)
        .forEach(
            (partition, latest) ->
                gauge.dataPoint(
                    new GaugeDataPointSnapshot(
                        latest.millis() / 1e3,
                        Labels.of(
                            "source",
                            partition.source().label(),
                            "partition",
                            Integer.toString(partition.number())),
                        null)));
    return gauge.build();
  }

  private static void collect(
      String source, Counts counts, CounterFamily events, CounterFamily dead) {
    events.add(counts.accepted.sum(), "source", source, "result", "accepted");
    events.add(deadLetters(counts), "source", source, "result", "dead_lettered");
    events.add(counts.late.sum(), "source", source, "result", "late");
    events.add(counts.duplicates.sum(), "source", source, "result", "duplicate");
    events.add(counts.ahead.sum(), "source", source, "result", "ahead");
    counts.deadByReason.forEach(
        (reason, count) -> dead.add(count.sum(), "source", source, "reason", reason.label()));
  }

  private record Partition(Source source, int number) implements Comparable<Partition> {
    @Override
    public int compareTo(Partition other) {
      return Comparator.comparing(Partition::source)
          .thenComparingInt(Partition::number)
          .compare(this, other);
    }
  }

  /**
   * The latest event dated ahead.
   *
   * @param nanos when it came, by a clock that only goes forward
   */
  private record Ahead(long millis, long nanos) {}
}
