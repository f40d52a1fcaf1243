package io.pulssi.warning;

import static java.util.Objects.requireNonNull;

import io.pulssi.detect.JudgedSlice;
import io.pulssi.journey.JourneyMap;
import io.pulssi.state.StateStores;
import io.pulssi.state.StepStores;
import io.pulssi.state.StoreMemory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Keeps the episodes of its journeys in a store and asks {@link Episodes}. */
final class WarningProcessor
    extends ContextualProcessor<String, JudgedSlice, String, DecidedSlice> {
  static final String EPISODES = "warning-episodes";
  static final String RECORDS = "warning-records";

  private final Function<String, @Nullable JourneyMap> maps;
  private final Episodes episodes = new Episodes();
  private @Nullable StepStores steps;
  private @Nullable StoreMemory<StepMemory> memory;
  private @Nullable StoreMemory<TrackRecord> records;

  private WarningProcessor(Function<String, @Nullable JourneyMap> maps) {
    this.maps = maps;
  }

  static ProcessorSupplier<String, JudgedSlice, String, DecidedSlice> supplier(
      Function<String, @Nullable JourneyMap> maps, StateStores stores, StoreBuilder<?> records) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, JudgedSlice, String, DecidedSlice> get() {
        return new WarningProcessor(maps);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(stores.keyValue(EPISODES, new StepMemoryFormat()), records);
      }
    };
  }

  @Override
  public void init(ProcessorContext<String, DecidedSlice> context) {
    super.init(context);
    KeyValueStore<String, StepMemory> kept = context.getStateStore(EPISODES);
    steps = new StepStores(List.of(kept));
    memory = new StoreMemory<>(kept);
    records = new StoreMemory<>(context.getStateStore(RECORDS));
  }

  @Override
  public void process(Record<String, JudgedSlice> slice) {
    context().forward(slice.withValue(decide(slice.value(), maps.apply(slice.key()))));
  }

  private DecidedSlice decide(JudgedSlice slice, @Nullable JourneyMap map) {
    StoreMemory<StepMemory> kept = requireNonNull(memory);
    String journey = slice.rated().journey();
    if (map == null) {
      return episodes.end(slice, kept, requireNonNull(steps).left(journey, "", Set.of()));
    }
    Set<String> known = new HashSet<>(map.steps().keySet());
    known.add(JudgedSlice.WHOLE);
    TrackRecord record = requireNonNull(records).get(journey);
    return episodes.decide(
        slice,
        map,
        kept,
        record == null ? TrackRecord.NONE : record,
        requireNonNull(steps).left(journey, map.version(), known));
  }
}
