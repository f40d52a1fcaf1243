package io.pulssi.cause;

import io.pulssi.detect.JudgedSlice;
import io.pulssi.graph.FlowStream;
import io.pulssi.journey.JourneyLookup;
import io.pulssi.state.StateStores;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Judged slices in, traced slices out; both keyed by journey.
 *
 * @param journeys the journeys watched
 * @param stores where trails are kept
 * @param earlier where release 0.1.0 kept trails: values are {@link HoldsEarlierTrail}
 */
public record CauseStage(JourneyLookup journeys, StateStores stores, StoreBuilder<?> earlier) {

  /** Adds the stage to the flow. */
  public FlowStream<String, TracedSlice> trace(FlowStream<String, JudgedSlice> judged) {
    return judged.process(CauseProcessor.supplier(journeys, stores, earlier), "cause-trace");
  }
}
