package io.pulssi.signal;

import io.pulssi.event.Fact;
import io.pulssi.event.SourceWatermark;
import io.pulssi.intake.Watermark;
import io.pulssi.intake.Watermarks;
import io.pulssi.state.StoreMemory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what must be remembered by ticket, customer and contact, and sends on what each fact adds
 * in the light of it.
 *
 * <p>Behind a re-key, facts of all input partitions meet here: their watermarks are combined to one
 * per source, told under the source's {@link Watermark#KEYED} label. Within an input task there is
 * nothing to combine or to tell.
 */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class RememberProcessor implements Processor<String, Fact, String, Timed<Observation>> {
  private final RememberStores stores;
  private final @Nullable Set<String> sources;
  private final int partitions;
  private final Watermarks watermarks = new Watermarks();
  private final Map<String, Watermark> told = new HashMap<>();
  private ProcessorContext<String, Timed<Observation>> context;
  private Remembered remembered;
  private ForgettingStores forgetting;
  private long settled;

  private RememberProcessor(RememberStores stores, @Nullable Set<String> sources, int partitions) {
    this.stores = stores;
    this.sources = sources;
    this.partitions = partitions;
  }

  /**
   * In the task where events arrive: one partition of each source, whose watermark goes another
   * way.
   */
  static RememberProcessor inPlace(RememberStores stores) {
    return new RememberProcessor(stores, null, 1);
  }

  /**
   * Behind a re-key.
   *
   * @param sources labels of all sources that send facts through it
   * @param partitions of the re-key
   */
  static RememberProcessor behindRekey(RememberStores stores, Set<String> sources, int partitions) {
    return new RememberProcessor(stores, sources, partitions);
  }

  @Override
  public void init(ProcessorContext<String, Timed<Observation>> context) {
    this.context = context;
    told.clear();
    settled = Long.MIN_VALUE;
    remembered =
        new Remembered(
            new StoreMemory<>(stores.tickets(context)),
            new StoreMemory<>(stores.customers(context)),
            new StoreMemory<>(stores.longWaits(context)));
    forgetting = new ForgettingStores(stores, context);
    try (var kept = stores.watermarks(context).all()) {
      kept.forEachRemaining(entry -> watermarks.accept(entry.value));
    }
    settled = frontier();
  }

  @Override
  public void process(Record<String, Fact> record) {
    if (record.value().getBody() instanceof SourceWatermark mark) {
      advance(mark, record.timestamp());
      return;
    }
    List<Observation> added = new ArrayList<>();
    remembered.learn(record.value(), settled, added);
    for (Observation observation : added) {
      context.forward(new Record<>("", new Timed.Data<>(observation), record.timestamp()));
    }
  }

  private void advance(SourceWatermark wire, long timestamp) {
    Watermark mark = watermarks.accept(received(wire));
    stores.watermarks(context).put(mark.key(), mark);
    settled = Math.max(settled, frontier());
    forgetting.upTo(settled);
    if (sources != null) {
      tell(mark.source(), timestamp);
    }
  }

  private Watermark received(SourceWatermark wire) {
    return sources == null
        ? new Watermark(wire.getSource(), 0, 1, wire.getTime(), wire.getIdle())
        : new Watermark(
            wire.getSource(),
            wire.getPartition(),
            wire.getPartitions(),
            wire.getTime(),
            wire.getIdle());
  }

  private long frontier() {
    return watermarks.frontier(sources == null ? watermarks.sources() : sources);
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
      context.forward(new Record<>("", new Timed.Mark<>(now), timestamp));
    }
  }
}
