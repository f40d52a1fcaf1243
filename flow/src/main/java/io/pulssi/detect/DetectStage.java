package io.pulssi.detect;

import io.pulssi.baseline.RatedSlice;
import io.pulssi.graph.FlowStream;
import io.pulssi.journey.JourneyLookup;
import io.pulssi.state.StateStores;

/**
 * Rated slices in, judged slices out; both keyed by journey.
 *
 * @param journeys the journeys watched
 * @param settings how it decides
 * @param stores where evidence is kept
 */
public record DetectStage(JourneyLookup journeys, DetectionSettings settings, StateStores stores) {

  /** Adds the stage to the flow. */
  public FlowStream<String, JudgedSlice> judge(FlowStream<String, RatedSlice> rated) {
    return rated.process(DetectProcessor.supplier(journeys, settings, stores), "detect-evidence");
  }
}
