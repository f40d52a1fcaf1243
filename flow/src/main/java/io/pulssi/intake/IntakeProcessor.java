package io.pulssi.intake;

import io.pulssi.journey.Source;
import io.pulssi.state.StoreMemory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of one source in, and tells its watermark once a second.
 *
 * <p>This is the one place in the flow where a clock moves time; from here on time moves by
 * records. What it sends on bears the wall time, whatever timestamp its producer had given: an old
 * one would be deleted by retention on the way.
 */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class IntakeProcessor<T extends SpecificRecord>
    implements Processor<byte[], byte[], byte[], IntakeOutput> {
  static final String CLOCKS = "intake-clocks";
  static final String SEEN = "intake-seen";
  private static final Duration TICK = Duration.ofSeconds(1);

  /**
   * An unchanged watermark is repeated every so many ticks, so that whoever waits for it is woken.
   */
  private static final int REPEAT_TICKS = 10;

  private final Source source;
  private final Supplier<EventIntake<T>> intakes;
  private final int partitions;
  private final long graceMillis;
  private final PartitionProgress progress;
  private final IntakeCounters tally;
  private final ClockSkew lead;
  private final boolean dedupe;
  private final String topic;

  private ProcessorContext<byte[], IntakeOutput> context;
  private KeyValueStore<String, ClockState> clocks;
  private EventIntake<T> intake;
  private @Nullable SeenEvents seen;
  private PartitionClock clock;
  private long processedOffset;
  private @Nullable Watermark told;
  private int unchangedTicks;

  IntakeProcessor(
      InputDefinition<T> input,
      Supplier<EventIntake<T>> intakes,
      int partitions,
      Duration grace,
      PartitionProgress progress,
      IntakeCounters tally,
      ClockSkew lead,
      boolean dedupe) {
    this.source = input.source();
    this.topic = input.topic().name();
    this.intakes = intakes;
    this.partitions = partitions;
    this.graceMillis = grace.toMillis();
    this.progress = progress;
    this.tally = tally;
    this.lead = lead;
    // An owner's word counts once however often it is said.
    this.dedupe = dedupe && input.source() != Source.VERDICT;
  }

  @Override
  public void init(ProcessorContext<byte[], IntakeOutput> context) {
    this.context = context;
    clocks = context.getStateStore(CLOCKS);
    intake = intakes.get();
    clock =
        source == Source.VERDICT
            ? PartitionClock.yielding(graceMillis, lead)
            : new PartitionClock(graceMillis, lead);
    processedOffset = -1;
    told = null;
    ClockState kept = clocks.get(source.label());
    if (kept != null) {
      clock.resume(kept.newest(), kept.told(), kept.live());
    }
    seen = dedupe ? recall() : null;
    if (context.taskId().partition() < partitions) {
      progress.opened(topic, context.taskId().partition());
      context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }
  }

  private SeenEvents recall() {
    KeyValueStore<String, Long> store = context.getStateStore(SEEN);
    String prefix = source.label() + '/';
    List<Map.Entry<String, Long>> kept = new ArrayList<>();
    try (var entries = store.all()) {
      while (entries.hasNext()) {
        var entry = entries.next();
        if (entry.key.startsWith(prefix)) {
          kept.add(Map.entry(entry.key.substring(prefix.length()), entry.value));
        }
      }
    }
    return new SeenEvents(new StoreMemory<>(store, prefix), kept);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    long now = context.currentSystemTimeMs();
    RecordMetadata origin = context.recordMetadata().orElseThrow();
    IntakeOutput taken = intake.take(record.value(), record.timestamp());
    clock.heard(now, record.timestamp());
    processedOffset = origin.offset();
    if (taken instanceof RejectedRecord rejected) {
      tally.deadLettered(source, rejected.reason());
      context.forward(
          record
              .withKey(DeadLetterFormat.cutKey(record.key()))
              .withValue((IntakeOutput) rejected)
              .withTimestamp(now)
              .withHeaders(
                  DeadLetterFormat.headers(
                      rejected,
                      origin.topic(),
                      origin.partition(),
                      origin.offset(),
                      record.timestamp())));
    } else if (taken instanceof AcceptedEvent arrived) {
      arrive(record, arrived, now);
    }
  }

  private void arrive(Record<byte[], byte[]> record, AcceptedEvent arrived, long now) {
    long occurredAt = intake.occurredAt(arrived);
    tally.accepted(source, now - occurredAt, intake.unknownFields());
    if (clock.isLate(occurredAt) && source != Source.VERDICT) { // a word is heard, however late
      tally.late(source, 1);
      return;
    }
    if (seen != null && !seen.isNew(intake.eventId(arrived), occurredAt)) {
      tally.duplicate(source);
      return;
    }
    if (clock.saw(occurredAt, record.timestamp())) {
      keepClock();
    }
    context.forward(record.withValue((IntakeOutput) arrived).withTimestamp(now));
  }

  private void tick(long now) {
    int partition = context.taskId().partition();
    boolean fullyRead = progress.isFullyRead(topic, partition, processedOffset);
    PartitionClock.Told time = clock.tell(now, fullyRead);
    if (seen != null) {
      seen.passed(time.time());
    }
    Watermark mark = new Watermark(source.label(), partition, partitions, time.time(), time.idle());
    if (mark.equals(told) && ++unchangedTicks < REPEAT_TICKS) {
      return;
    }
    unchangedTicks = 0;
    if (!mark.equals(told)) {
      told = mark;
      keepClock();
    }
    context.forward(new Record<>(null, mark, now));
  }

  private void keepClock() {
    clocks.put(source.label(), new ClockState(clock.newest(), clock.told(), clock.live()));
  }
}
