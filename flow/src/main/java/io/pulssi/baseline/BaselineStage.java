package io.pulssi.baseline;

import io.pulssi.graph.FlowStream;
import io.pulssi.journey.JourneyLookup;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.state.StateStores;

/**
 * Closed slices in, rated slices out; both keyed by journey.
 *
 * @param journeys the journeys watched
 * @param settings how it learns
 * @param stores where what is usual is kept
 */
public record BaselineStage(JourneyLookup journeys, BaselineSettings settings, StateStores stores) {

  /** Adds the stage to the flow. */
  public FlowStream<String, RatedSlice> rate(FlowStream<String, ClosedSlice> closed) {
    return closed.process(BaselineProcessor.supplier(journeys, settings, stores), "baseline-rate");
  }
}
