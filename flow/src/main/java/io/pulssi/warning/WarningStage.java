package io.pulssi.warning;

import io.pulssi.cause.TracedSlice;
import io.pulssi.graph.FlowStream;
import io.pulssi.journey.JourneyLookup;

/**
 * Traced slices in, decided slices out; both keyed by journey.
 *
 * @param journeys the journeys watched
 * @param stores where warnings are kept
 */
public record WarningStage(JourneyLookup journeys, WarningStores stores) {

  /** Adds the stage to the flow. */
  public FlowStream<String, DecidedSlice> decide(FlowStream<String, TracedSlice> traced) {
    return traced.process(WarningProcessor.supplier(journeys, stores), "warning-decide");
  }
}
