package io.pulssi.detect;

import io.pulssi.baseline.RatedSlice;
import io.pulssi.journey.JourneyLookup;
import io.pulssi.state.StateStores;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * Turns rated slices into judged slices. Both are keyed by journey.
 *
 * @param journeys the journeys watched
 * @param settings settings of detection
 * @param stores the kind of store that keeps the evidence
 */
public record DetectStage(JourneyLookup journeys, DetectionSettings settings, StateStores stores) {

  /** Adds the stage to the flow. */
  public KStream<String, JudgedSlice> judge(KStream<String, RatedSlice> rated) {
    return rated.process(
        DetectProcessor.supplier(journeys, settings, stores), Named.as("detect-evidence"));
  }
}
