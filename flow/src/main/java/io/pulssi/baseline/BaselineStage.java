package io.pulssi.baseline;

import io.pulssi.journey.JourneyLookup;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.state.StateStores;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * Turns closed slices into rated slices. Both are keyed by journey.
 *
 * @param journeys the journeys watched
 * @param settings settings of the baselines
 * @param stores the kind of store that keeps the baselines
 */
public record BaselineStage(JourneyLookup journeys, BaselineSettings settings, StateStores stores) {

  /** Adds the stage to the flow. */
  public KStream<String, RatedSlice> rate(KStream<String, ClosedSlice> closed) {
    return closed.process(
        BaselineProcessor.supplier(journeys, settings, stores), Named.as("baseline-rate"));
  }
}
