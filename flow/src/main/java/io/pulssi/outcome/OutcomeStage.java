package io.pulssi.outcome;

import io.pulssi.journey.JourneyLookup;
import io.pulssi.state.StateStores;
import io.pulssi.warning.DecidedSlice;
import io.pulssi.warning.TrackRecord;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Turns decided slices into scored slices. Both are keyed by journey.
 *
 * @param journeys the journeys watched
 * @param stores the kind of store that keeps pages and complaints
 * @param records the store from which the warning stage reads the track records
 */
public record OutcomeStage(
    JourneyLookup journeys,
    StateStores stores,
    StoreBuilder<KeyValueStore<String, TrackRecord>> records) {

  /** Adds the stage to the flow. */
  public KStream<String, ScoredSlice> score(KStream<String, DecidedSlice> decided) {
    return decided.process(
        OutcomeProcessor.supplier(journeys, stores, records), Named.as("outcome-score"));
  }
}
