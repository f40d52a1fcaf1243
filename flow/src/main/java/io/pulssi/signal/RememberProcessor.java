package io.pulssi.signal;

import io.pulssi.event.Fact;
import io.pulssi.event.SourceWatermark;
import io.pulssi.intake.Watermark;
import io.pulssi.intake.WatermarkTracker;
import io.pulssi.state.ProcessorWithStores;
import io.pulssi.state.ReadPosition;
import io.pulssi.state.StateStores;
import io.pulssi.state.StoreMemory;
import io.pulssi.state.TopicIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps state by ticket, customer and contact, and sends on what each fact adds to the signals.
 *
 * <p>What is older than the watermarks of all sources is settled. After the repartition, facts of
 * all input partitions arrive here: the watermarks of a source's partitions are combined to one,
 * which is sent on under the source's {@link Watermark#KEYED} label. Without a repartition, a
 * source has at most one partition in the task. No watermark is sent then, since {@link
 * ObserveProcessor} sends it. A source can be in both: what is announced of it counts as further
 * partitions of one keyed source.
 */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class RememberProcessor implements Processor<String, Fact, String, SignalOutput> {
  /** Ends the names of the topics through which facts are repartitioned, as Kafka Streams does. */
  private static final String HOP = "-repartition";

  private final RememberStores stores;
  private final IntFunction<Set<String>> sourcesOfTask;
  private final Map<String, KeyedMarks> announced;
  private final TopicIds topicIds;
  private final Map<String, ReadPosition> positions = new HashMap<>();
  private ProcessorContext<String, SignalOutput> context;
  private KeyValueStore<String, Watermark> marks;
  private Set<String> sources;
  private WatermarkTracker watermarks;
  private Map<String, Watermark> lastSent;
  private StatefulSignals signals;
  private WeeklyCleanup cleanup;
  private long settled;

  private RememberProcessor(
      RememberStores stores,
      IntFunction<Set<String>> sourcesOfTask,
      Map<String, KeyedMarks> announced,
      TopicIds topicIds) {
    this.topicIds = topicIds;
    this.stores = stores;
    this.sourcesOfTask = sourcesOfTask;
    this.announced = announced;
  }

  /**
   * How the watermarks of a source that came through a repartition are sent on.
   *
   * @param first partition of the keyed source for which the first task of this kind stands
   * @param partitions number of partitions of the keyed source, of tasks of all kinds
   * @param inputs number of partitions of the source's topic
   */
  record KeyedMarks(int first, int partitions, int inputs) {}

  /**
   * In the task where the events arrive, or arrived when state was laid out.
   *
   * @param sourcesOfTask labels of the sources whose state has this partition
   * @param announced by label, the sources whose facts take a hop back to this task
   */
  static ProcessorWithStores<String, Fact, String, SignalOutput> inPlace(
      RememberStores names,
      StateStores stores,
      IntFunction<Set<String>> sourcesOfTask,
      Map<String, KeyedMarks> announced,
      TopicIds topicIds) {
    return new ProcessorWithStores<>(
        () -> new RememberProcessor(names, sourcesOfTask, announced, topicIds),
        names.builders(stores));
  }

  /**
   * After the repartition.
   *
   * @param announced by label, the sources whose facts are repartitioned
   */
  static ProcessorWithStores<String, Fact, String, SignalOutput> afterRepartition(
      RememberStores names,
      StateStores stores,
      Map<String, KeyedMarks> announced,
      TopicIds topicIds) {
    return new ProcessorWithStores<>(
        () -> new RememberProcessor(names, task -> announced.keySet(), announced, topicIds),
        names.builders(stores));
  }

  @Override
  public void init(ProcessorContext<String, SignalOutput> context) {
    this.context = context;
    sources = sourcesOfTask.apply(context.taskId().partition());
    marks = stores.watermarks(context);
    watermarks = new WatermarkTracker();
    positions.clear();
    lastSent = new HashMap<>();
    signals =
        new StatefulSignals(
            new StoreMemory<>(stores.tickets(context)),
            new StoreMemory<>(stores.customers(context)),
            new StoreMemory<>(stores.longWaits(context)));
    cleanup = stores.cleanup(context);
    List<Watermark> kept = new ArrayList<>();
    try (var entries = marks.all()) {
      entries.forEachRemaining(entry -> kept.add(entry.value));
    }
    kept.forEach(this::restore);
    settled = watermarks.frontier(sources);
  }

  /** In place, the only partition in the task stood for the source: it is one of several now. */
  private void restore(Watermark mark) {
    KeyedMarks keyed = announced.get(mark.source());
    if (keyed != null && mark.partitions() == 1 && keyed.inputs() > 1) {
      marks.delete(mark.key());
    } else {
      watermarks.accept(mark);
    }
  }

  @Override
  public void process(Record<String, Fact> record) {
    if (!context.recordMetadata().map(this::isNew).orElse(true)) { // the clock sends watermarks too
      return;
    }
    if (record.value().getBody() instanceof SourceWatermark mark) {
      advance(received(mark), record.timestamp());
      return;
    }
    List<Observation> added = new ArrayList<>();
    signals.add(record.value(), settled, added);
    for (Observation observation : added) {
      context.forward(new Record<>("", new SignalOutput.Data(observation), record.timestamp()));
    }
  }

  /**
   * Whether a fact from a hop was not processed before the group's offsets were lost or reset. What
   * comes straight from an input was checked there, and one record may bring several facts.
   */
  private boolean isNew(RecordMetadata origin) {
    String topic = origin.topic(); // null if the clock is the cause
    return topic == null
        || !topic.endsWith(HOP)
        || positions.computeIfAbsent(topic, this::resume).take(origin.offset());
  }

  private ReadPosition resume(String hop) {
    return ReadPosition.resume(new StoreMemory<>(stores.positions(context)), hop, topicIds.of(hop));
  }

  private void advance(Watermark received, long timestamp) {
    if (watermarks.isOfNewTopic(received)) {
      forget(received.source());
    }
    Watermark mark = watermarks.accept(received);
    if (mark == null) {
      return;
    }
    marks.put(mark.key(), mark);
    settled = Math.max(settled, watermarks.frontier(sources));
    cleanup.runAt(settled);
    KeyedMarks keyed = announced.get(mark.source());
    if (keyed != null) {
      sendWatermark(mark.source(), keyed, timestamp);
    }
  }

  private void forget(String source) {
    List<String> keys = new ArrayList<>();
    try (var kept = marks.all()) {
      kept.forEachRemaining(
          entry -> {
            if (entry.value.source().equals(source)) {
              keys.add(entry.key);
            }
          });
    }
    keys.forEach(marks::delete);
  }

  private Watermark received(SourceWatermark wire) {
    return announced.containsKey(wire.getSource())
        ? new Watermark(
            wire.getSource(),
            wire.getPartition(),
            wire.getPartitions(),
            wire.getTime(),
            wire.getIdle(),
            wire.getTopicId())
        : new Watermark(wire.getSource(), 0, 1, wire.getTime(), wire.getIdle());
  }

  private void sendWatermark(String source, KeyedMarks keyed, long timestamp) {
    Set<String> one = Set.of(source);
    if (!watermarks.haveAllReported(one)) {
      return;
    }
    Watermark now =
        new Watermark(
            source + Watermark.KEYED,
            keyed.first() + context.taskId().partition(),
            keyed.partitions(),
            watermarks.frontier(one),
            watermarks.allIdle(one));
    if (!now.equals(lastSent.put(source, now))) {
      context.forward(new Record<>("", new SignalOutput.Mark(now), timestamp));
    }
  }
}
