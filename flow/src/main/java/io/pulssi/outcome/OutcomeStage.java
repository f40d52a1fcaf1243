package io.pulssi.outcome;

import io.pulssi.journey.JourneyMap;
import io.pulssi.state.StateStores;
import io.pulssi.warning.DecidedSlice;
import io.pulssi.warning.TrackRecord;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Decided slices in, scored slices out; both keyed by journey. */
public final class OutcomeStage {
  private final Function<String, @Nullable JourneyMap> maps;
  private final StateStores stores;
  private final StoreBuilder<KeyValueStore<String, TrackRecord>> records;

  /**
   * A stage that looks journeys up by id and keeps its ledgers in stores of this kind.
   *
   * @param maps gives null for a journey that is not watched
   * @param records where warnings read how pages have fared
   */
  public OutcomeStage(
      Function<String, @Nullable JourneyMap> maps,
      StateStores stores,
      StoreBuilder<KeyValueStore<String, TrackRecord>> records) {
    this.maps = maps;
    this.stores = stores;
    this.records = records;
  }

  /** Adds the stage to the flow. */
  public KStream<String, ScoredSlice> score(KStream<String, DecidedSlice> decided) {
    return decided.process(
        OutcomeProcessor.supplier(maps, stores, records), Named.as("outcome-score"));
  }
}
