package io.pulssi.warning;

import io.pulssi.detect.JudgedSlice;
import io.pulssi.journey.JourneyMap;
import io.pulssi.state.StateStores;
import io.pulssi.state.StoreMemory;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Keeps the episodes of its journeys in a store and asks {@link Episodes}. */
final class WarningProcessor
    extends ContextualProcessor<String, JudgedSlice, String, DecidedSlice> {
  static final String EPISODES = "warning-episodes";
  static final String RECORDS = "warning-records";

  private final Function<String, @Nullable JourneyMap> maps;
  private final Episodes episodes = new Episodes();
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
    memory = new StoreMemory<>(context.getStateStore(EPISODES));
    records = new StoreMemory<>(context.getStateStore(RECORDS));
  }

  /** A journey that is no longer watched has nobody to warn: its slices end here. */
  @Override
  public void process(Record<String, JudgedSlice> slice) {
    JourneyMap map = maps.apply(slice.key());
    StoreMemory<StepMemory> kept = memory;
    StoreMemory<TrackRecord> judged = records;
    if (map != null && kept != null && judged != null) {
      TrackRecord record = judged.get(slice.key());
      context()
          .forward(
              slice.withValue(
                  episodes.decide(
                      slice.value(), map, kept, record == null ? TrackRecord.NONE : record)));
    }
  }
}
