package io.pulssi.detect;

import io.pulssi.baseline.RatedSlice;
import io.pulssi.graph.FlowStream;
import io.pulssi.journey.JourneyLookup;
import io.pulssi.state.StateStores;

/**
 * Turns rated slices into judged slices. Both are keyed by journey.
 *
 * @param journeys the journeys watched
 * @param settings settings of detection
 * @param stores the kind of store that keeps the evidence
 */
public record DetectStage(JourneyLookup journeys, DetectionSettings settings, StateStores stores) {

  /** Adds the stage to the flow. */
  public FlowStream<String, JudgedSlice> judge(FlowStream<String, RatedSlice> rated) {
    return rated.process(DetectProcessor.supplier(journeys, settings, stores), "detect-evidence");
  }
}
