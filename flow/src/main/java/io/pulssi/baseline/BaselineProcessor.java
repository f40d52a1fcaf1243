package io.pulssi.baseline;

import static java.util.Objects.requireNonNull;

import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.state.StateStores;
import io.pulssi.state.StoreMemory;
import io.pulssi.state.StoredProcessor;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Keeps what is usual in two stores and asks {@link Baseline}. */
final class BaselineProcessor extends ContextualProcessor<String, ClosedSlice, String, RatedSlice> {
  static final String HISTORIES = "baseline-histories";
  static final String CELLS = "baseline-cells";

  private final Function<String, @Nullable JourneyMap> maps;
  private final Baseline baseline;
  private @Nullable BaselineMemory memory;

  private BaselineProcessor(Function<String, @Nullable JourneyMap> maps, Baseline baseline) {
    this.maps = maps;
    this.baseline = baseline;
  }

  static ProcessorSupplier<String, ClosedSlice, String, RatedSlice> supplier(
      Function<String, @Nullable JourneyMap> maps, BaselineSettings settings, StateStores stores) {
    return new StoredProcessor<>(
        () -> new BaselineProcessor(maps, new Baseline(settings)),
        Set.of(
            stores.keyValue(HISTORIES, BaselineMemory.historyFormat()),
            stores.keyValue(CELLS, BaselineMemory.cellFormat())));
  }

  @Override
  public void init(ProcessorContext<String, RatedSlice> context) {
    super.init(context);
    memory =
        new BaselineMemory(
            new StoreMemory<>(context.getStateStore(HISTORIES)),
            new StoreMemory<>(context.getStateStore(CELLS)));
  }

  @Override
  public void process(Record<String, ClosedSlice> slice) {
    context().forward(slice.withValue(rate(slice.value(), maps.apply(slice.key()))));
  }

  /**
   * What is usual of a step stays when it leaves the map, so that one that was left out by mistake
   * need not learn for weeks again.
   */
  private RatedSlice rate(ClosedSlice slice, @Nullable JourneyMap map) {
    return map == null
        ? new RatedSlice(slice.journey(), slice.from(), slice.to(), new TreeMap<>())
        : baseline.rate(slice, map, requireNonNull(memory));
  }
}
