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
import org.jspecify.annotations.Nullable;

/**
 * Keeps state by ticket, customer and contact, and sends on what each fact adds to the signals.
 *
 * <p>What is older than the watermarks of all sources is settled. After the repartition, facts of
 * all input partitions arrive here: the watermarks of a source's partitions are combined to one,
 * which is sent on under the source's {@link Watermark#KEYED} label. Without a repartition, a
 * source has at most one partition in the task. No watermark is sent then, since {@link
 * ObserveProcessor} sends it.
 */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class RememberProcessor implements Processor<String, Fact, String, SignalOutput> {
  private final RememberStores stores;
  private final IntFunction<Set<String>> sourcesOfTask;
  private final int partitions;
  private final TopicIds topicIds;
  private @Nullable ReadPosition position;
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
      int partitions,
      TopicIds topicIds) {
    this.topicIds = topicIds;
    this.stores = stores;
    this.sourcesOfTask = sourcesOfTask;
    this.partitions = partitions;
  }

  /**
   * Without a repartition: in the task where the events arrive.
   *
   * @param sourcesOfTask labels of the sources whose topics have this partition
   */
  static ProcessorWithStores<String, Fact, String, SignalOutput> inPlace(
      RememberStores names, StateStores stores, IntFunction<Set<String>> sourcesOfTask) {
    return new ProcessorWithStores<>(
        () -> new RememberProcessor(names, sourcesOfTask, 0, TopicIds.none()),
        names.builders(stores));
  }

  /**
   * After the repartition.
   *
   * @param sources labels of the sources whose facts are repartitioned
   * @param partitions number of partitions of the repartition topic
   */
  static ProcessorWithStores<String, Fact, String, SignalOutput> afterRepartition(
      RememberStores names,
      StateStores stores,
      Set<String> sources,
      int partitions,
      TopicIds topicIds) {
    return new ProcessorWithStores<>(
        () -> new RememberProcessor(names, task -> sources, partitions, topicIds),
        names.builders(stores));
  }

  private boolean isInPlace() {
    return partitions == 0;
  }

  @Override
  public void init(ProcessorContext<String, SignalOutput> context) {
    this.context = context;
    sources = sourcesOfTask.apply(context.taskId().partition());
    marks = stores.watermarks(context);
    watermarks = new WatermarkTracker();
    position = null;
    lastSent = new HashMap<>();
    signals =
        new StatefulSignals(
            new StoreMemory<>(stores.tickets(context)),
            new StoreMemory<>(stores.customers(context)),
            new StoreMemory<>(stores.longWaits(context)));
    cleanup = stores.cleanup(context);
    try (var kept = marks.all()) {
      kept.forEachRemaining(entry -> watermarks.accept(entry.value));
    }
    settled = watermarks.frontier(sources);
  }

  @Override
  public void process(Record<String, Fact> record) {
    if (!isInPlace() && !isNew(context.recordMetadata().orElseThrow())) {
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

  /** Whether the record was not processed before the group's offsets were lost or reset. */
  private boolean isNew(RecordMetadata origin) {
    if (position == null) {
      String hop = origin.topic();
      position =
          ReadPosition.resume(
              new StoreMemory<>(stores.positions(context)), "facts", topicIds.of(hop));
    }
    return position.take(origin.offset());
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
    if (!isInPlace()) {
      sendWatermark(mark.source(), timestamp);
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
    return isInPlace()
        ? new Watermark(wire.getSource(), 0, 1, wire.getTime(), wire.getIdle())
        : new Watermark(
            wire.getSource(),
            wire.getPartition(),
            wire.getPartitions(),
            wire.getTime(),
            wire.getIdle(),
            wire.getTopicId());
  }

  private void sendWatermark(String source, long timestamp) {
    Set<String> one = Set.of(source);
    if (!watermarks.haveAllReported(one)) {
      return;
    }
    Watermark now =
        new Watermark(
            source + Watermark.KEYED,
            context.taskId().partition(),
            partitions,
            watermarks.frontier(one),
            watermarks.allIdle(one));
    if (!now.equals(lastSent.put(source, now))) {
      context.forward(new Record<>("", new SignalOutput.Mark(now), timestamp));
    }
  }
}
