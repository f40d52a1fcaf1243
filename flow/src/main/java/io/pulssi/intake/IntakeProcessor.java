package io.pulssi.intake;

import io.pulssi.journey.Source;
import io.pulssi.state.ReadPosition;
import io.pulssi.state.StoreMemory;
import io.pulssi.state.TopicIds;
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
 * Reads one partition of a source. Once a second it sends the watermark if that changed; an
 * unchanged one every ten seconds.
 *
 * <p>Trusted time decides here when a watermark is sent, and moves that of a silent partition.
 * Later stages decide by records and watermarks alone. ({@code CloseProcessor} uses the clock only
 * to notice that a journey has left the maps, and to limit its work.)
 *
 * <p>Records sent on have trusted time as their Kafka timestamp, not the producer's: with an old
 * timestamp, retention would delete them on their way; with one far ahead, brokers refuse them.
 */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class IntakeProcessor<T extends SpecificRecord>
    implements Processor<byte[], byte[], byte[], IntakeOutput> {
  static final String CLOCKS = "intake-clocks";
  static final String POSITIONS = "intake-positions";
  static final String SEEN = "intake-seen";
  private static final Duration TICK = Duration.ofSeconds(1);

  /**
   * An unchanged watermark is sent again after so many ticks: a stage that stopped at its budget
   * continues when it receives one.
   */
  private static final int REPEAT_TICKS = 10;

  /**
   * The same for a partition that has never had an event. Only a journey that is new needs its
   * watermark again; sent as often as others, it would be most of what an idle instance does.
   */
  private static final int EMPTY_REPEAT_TICKS = 60;

  /** An event so much later than trusted time is dated ahead; less is the clocks' tolerance. */
  static final long AHEAD_MILLIS = 60_000;

  private final Source source;
  private final Supplier<EventIntake<T>> intakes;
  private final int partitions;
  private final long graceMillis;
  private final PartitionProgress progress;
  private final TopicIds topicIds;
  private final TrustedTime time;
  private final IntakeCounters counters;
  private final ClockSkew skew;
  private final boolean deduplicate;
  private final String topic;

  private ProcessorContext<byte[], IntakeOutput> context;
  private KeyValueStore<String, PartitionClock.State> clocks;
  private EventIntake<T> intake;
  private @Nullable SeenEvents seen;
  private PartitionClock clock;
  private InputContinuity continuity;
  private String topicId;
  private @Nullable Watermark lastSent;
  private int unchangedTicks;

  IntakeProcessor(
      InputDefinition<T> input,
      Supplier<EventIntake<T>> intakes,
      int partitions,
      Duration grace,
      InputKnowledge knowledge,
      IntakeCounters counters,
      ClockSkew skew,
      boolean deduplicate) {
    this.source = input.source();
    this.topic = input.topic().name();
    this.intakes = intakes;
    this.partitions = partitions;
    this.graceMillis = grace.toMillis();
    this.progress = knowledge.progress();
    this.topicIds = knowledge.topicIds();
    this.time = knowledge.time();
    this.counters = counters;
    this.skew = skew;
    // A repeated verdict counts once without this check.
    this.deduplicate = deduplicate && input.source() != Source.VERDICT;
  }

  @Override
  public void init(ProcessorContext<byte[], IntakeOutput> context) {
    this.context = context;
    clocks = context.getStateStore(CLOCKS);
    intake = intakes.get();
    clock =
        source == Source.VERDICT
            ? PartitionClock.idleWhenRead(graceMillis, skew)
            : new PartitionClock(graceMillis, skew);
    topicId = topicIds.of(topic);
    continuity =
        new InputContinuity(
            source,
            ReadPosition.resume(
                new StoreMemory<>(context.getStateStore(POSITIONS)), source.label(), topicId),
            counters,
            () -> topicIds.confirm(topic, topicId));
    lastSent = null;
    PartitionClock.State kept = clocks.get(source.label());
    if (kept != null) {
      clock.resume(kept);
    }
    seen = deduplicate ? restoreSeenEvents() : null;
    if (context.taskId().partition() < partitions) {
      progress.opened(topic, context.taskId().partition());
      context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }
  }

  private SeenEvents restoreSeenEvents() {
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
    RecordMetadata origin = context.recordMetadata().orElseThrow();
    if (!continuity.take(origin.offset())) {
      return;
    }
    long machine = context.currentSystemTimeMs();
    long now = time.now(machine);
    long latest = time.latest(machine);
    IntakeOutput output = intake.read(record.value(), Math.min(record.timestamp(), latest));
    clock.recordArrived(now, record.timestamp());
    if (output instanceof RejectedRecord rejected) {
      counters.deadLettered(source, rejected.reason());
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
    } else if (output instanceof AcceptedEvent event) {
      accept(record, event, now, latest);
    }
  }

  private void accept(Record<byte[], byte[]> record, AcceptedEvent event, long now, long latest) {
    long occurredAt = intake.occurredAt(event);
    counters.accepted(source, now - occurredAt, intake.unknownFields());
    if (occurredAt - latest > AHEAD_MILLIS) {
      counters.ahead(source, context.taskId().partition(), occurredAt - latest);
    }
    if (clock.isLate(occurredAt) && source != Source.VERDICT) { // verdicts count however late
      counters.late(source, 1);
      return;
    }
    if (seen != null && !seen.isNew(intake.eventId(event), occurredAt)) {
      counters.duplicate(source);
      return;
    }
    if (clock.advance(occurredAt, record.timestamp(), latest)) {
      storeClock();
    }
    context.forward(record.withValue((IntakeOutput) event).withTimestamp(now));
  }

  private void tick(long machine) {
    int partition = context.taskId().partition();
    long now = time.now(machine);
    long readUpTo = progress.readUpTo(topic, partition, continuity.last(), now);
    boolean fullyRead = readUpTo != PartitionProgress.NOT_FULLY_READ;
    continuity.compare(progress.bounds(topic, partition), fullyRead, now);
    PartitionClock.Reading reading = clock.read(now, readUpTo);
    if (seen != null) {
      seen.forgetBefore(reading.time());
    }
    Watermark mark =
        new Watermark(
            source.label(), partition, partitions, reading.time(), reading.idle(), topicId);
    boolean empty = reading.time() == Long.MIN_VALUE;
    int repeatTicks = empty ? EMPTY_REPEAT_TICKS : REPEAT_TICKS;
    if (mark.equals(lastSent) && ++unchangedTicks < repeatTicks) {
      return;
    }
    unchangedTicks = 0;
    if (!mark.equals(lastSent)) {
      lastSent = mark;
      storeClock();
    }
    context.forward(new Record<>(null, mark, now));
  }

  private void storeClock() {
    clocks.put(source.label(), clock.state());
  }
}
