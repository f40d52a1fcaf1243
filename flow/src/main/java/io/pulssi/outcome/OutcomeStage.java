package io.pulssi.outcome;

import io.pulssi.graph.FlowStream;
import io.pulssi.journey.JourneyLookup;
import io.pulssi.state.StateStores;
import io.pulssi.warning.DecidedSlice;
import io.pulssi.warning.TrackRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Decided slices in, scored slices out; both keyed by journey.
 *
 * @param journeys the journeys watched
 * @param stores where pages and complaints are kept
 * @param records where warnings read how pages have fared
 */
public record OutcomeStage(
    JourneyLookup journeys,
    StateStores stores,
    StoreBuilder<KeyValueStore<String, TrackRecord>> records) {

  /** Adds the stage to the flow. */
  public FlowStream<String, ScoredSlice> score(FlowStream<String, DecidedSlice> decided) {
    return decided.process(OutcomeProcessor.supplier(journeys, stores, records), "outcome-score");
  }
}
