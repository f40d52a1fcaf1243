package io.pulssi.signal;

import io.pulssi.event.Fact;
import io.pulssi.event.SourceWatermark;
import io.pulssi.intake.Watermark;
import io.pulssi.intake.WatermarkTracker;
import io.pulssi.state.ProcessorWithStores;
import io.pulssi.state.StateStores;
import io.pulssi.state.StoreMemory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps what must be remembered by ticket, customer and contact, and sends on what each fact adds
 * in the light of it.
 *
 * <p>What is before the watermarks of all sources is settled. Behind a re-key, facts of all input
 * partitions meet here: their watermarks are combined to one per source, told under the source's
 * {@link Watermark#KEYED} label. Within an input task, each source has one partition or none, and
 * there is nothing to tell: its watermark goes the direct way.
 */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class RememberProcessor
    implements Processor<String, Fact, String, SignalOutput<Observation>> {
  private final RememberStores stores;
  private final IntFunction<Set<String>> sourcesOfTask;
  private final int partitions;
  private ProcessorContext<String, SignalOutput<Observation>> context;
  private KeyValueStore<String, Watermark> marks;
  private Set<String> sources;
  private WatermarkTracker watermarks;
  private Map<String, Watermark> told;
  private StatefulSignals remembered;
  private WeeklyCleanup forgetting;
  private long settled;

  private RememberProcessor(
      RememberStores stores, IntFunction<Set<String>> sourcesOfTask, int partitions) {
    this.stores = stores;
    this.sourcesOfTask = sourcesOfTask;
    this.partitions = partitions;
  }

  /**
   * In the task where events arrive.
   *
   * @param sourcesOfTask labels of the sources whose topics have this partition
   */
  static ProcessorWithStores<String, Fact, String, SignalOutput<Observation>> inPlace(
      RememberStores names, StateStores stores, IntFunction<Set<String>> sourcesOfTask) {
    return new ProcessorWithStores<>(
        () -> new RememberProcessor(names, sourcesOfTask, 0), names.builders(stores));
  }

  /**
   * Behind a re-key.
   *
   * @param sources labels of all sources that send facts through it
   * @param partitions of the re-key
   */
  static ProcessorWithStores<String, Fact, String, SignalOutput<Observation>> behindRekey(
      RememberStores names, StateStores stores, Set<String> sources, int partitions) {
    return new ProcessorWithStores<>(
        () -> new RememberProcessor(names, task -> sources, partitions), names.builders(stores));
  }

  private boolean isInPlace() {
    return partitions == 0;
  }

  @Override
  public void init(ProcessorContext<String, SignalOutput<Observation>> context) {
    this.context = context;
    sources = sourcesOfTask.apply(context.taskId().partition());
    marks = stores.watermarks(context);
    watermarks = new WatermarkTracker();
    told = new HashMap<>();
    remembered =
        new StatefulSignals(
            new StoreMemory<>(stores.tickets(context)),
            new StoreMemory<>(stores.customers(context)),
            new StoreMemory<>(stores.longWaits(context)));
    forgetting = stores.forgetting(context);
    try (var kept = marks.all()) {
      kept.forEachRemaining(entry -> watermarks.accept(entry.value));
    }
    settled = watermarks.frontier(sources);
  }

  @Override
  public void process(Record<String, Fact> record) {
    if (record.value().getBody() instanceof SourceWatermark mark) {
      advance(received(mark), record.timestamp());
      return;
    }
    List<Observation> added = new ArrayList<>();
    remembered.learn(record.value(), settled, added);
    for (Observation observation : added) {
      context.forward(new Record<>("", new SignalOutput.Data<>(observation), record.timestamp()));
    }
  }

  private void advance(Watermark received, long timestamp) {
    Watermark mark = watermarks.accept(received);
    marks.put(mark.key(), mark);
    settled = Math.max(settled, watermarks.frontier(sources));
    forgetting.upTo(settled);
    if (!isInPlace()) {
      tell(mark.source(), timestamp);
    }
  }

  private Watermark received(SourceWatermark wire) {
    return isInPlace()
        ? new Watermark(wire.getSource(), 0, 1, wire.getTime(), wire.getIdle())
        : new Watermark(
            wire.getSource(),
            wire.getPartition(),
            wire.getPartitions(),
            wire.getTime(),
            wire.getIdle());
  }

  private void tell(String source, long timestamp) {
    Set<String> one = Set.of(source);
    if (!watermarks.haveAllTold(one)) {
      return;
    }
    Watermark now =
        new Watermark(
            source + Watermark.KEYED,
            context.taskId().partition(),
            partitions,
            watermarks.frontier(one),
            watermarks.allIdle(one));
    if (!now.equals(told.put(source, now))) {
      context.forward(new Record<>("", new SignalOutput.Mark<>(now), timestamp));
    }
  }
}
