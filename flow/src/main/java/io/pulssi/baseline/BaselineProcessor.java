package io.pulssi.baseline;

import io.pulssi.journey.JourneyLookup;
import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.SliceProcessor;
import io.pulssi.state.ProcessorWithStores;
import io.pulssi.state.StateStores;
import io.pulssi.state.StoreMemory;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Keeps the baselines in two stores and calls {@link SeasonalBaseline}. */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else
final class BaselineProcessor extends SliceProcessor<ClosedSlice, RatedSlice> {
  static final String HISTORIES = "baseline-histories";
  static final String CELLS = "baseline-cells";

  private final SeasonalBaseline baseline;
  private BaselineMemory memory;

  private BaselineProcessor(JourneyLookup journeys, BaselineSettings settings) {
    super(journeys);
    this.baseline = new SeasonalBaseline(settings);
  }

  static ProcessorWithStores<String, ClosedSlice, String, RatedSlice> supplier(
      JourneyLookup journeys, BaselineSettings settings, StateStores stores) {
    return new ProcessorWithStores<>(
        () -> new BaselineProcessor(journeys, settings),
        Set.of(
            stores.keyValue(HISTORIES, StepHistory.LAYOUT),
            stores.keyValue(CELLS, SeasonalCell.LAYOUT)));
  }

  @Override
  protected void open(ProcessorContext<String, RatedSlice> context) {
    memory =
        new BaselineMemory(
            new StoreMemory<>(context.getStateStore(HISTORIES)),
            new StoreMemory<>(context.getStateStore(CELLS)));
  }

  @Override
  protected RatedSlice take(ClosedSlice slice, JourneyMap map) {
    return baseline.rate(slice, map, memory);
  }

  /**
   * A step that leaves the map keeps its baseline. If it was removed by mistake, it need not learn
   * for weeks again.
   */
  @Override
  protected RatedSlice end(ClosedSlice slice) {
    return new RatedSlice(slice.span(), new TreeMap<>());
  }
}
