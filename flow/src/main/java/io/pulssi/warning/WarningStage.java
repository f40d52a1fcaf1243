package io.pulssi.warning;

import io.pulssi.detect.JudgedSlice;
import io.pulssi.journey.JourneyMap;
import io.pulssi.state.StateStores;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Judged slices in, decided slices out; both keyed by journey. */
public final class WarningStage {
  private final Function<String, @Nullable JourneyMap> maps;
  private final StateStores stores;
  private final StoreBuilder<KeyValueStore<String, TrackRecord>> records;

  /**
   * A stage that looks journeys up by id and keeps its episodes in stores of this kind.
   *
   * @param maps gives null for a journey that is not watched
   */
  public WarningStage(Function<String, @Nullable JourneyMap> maps, StateStores stores) {
    this.maps = maps;
    this.stores = stores;
    this.records = stores.keyValue(WarningProcessor.RECORDS, new TrackRecordFormat());
  }

  /** How the pages of each journey have fared; read here, filled by whoever scores them. */
  public StoreBuilder<KeyValueStore<String, TrackRecord>> records() {
    return records;
  }

  /** Adds the stage to the flow. */
  public KStream<String, DecidedSlice> decide(KStream<String, JudgedSlice> judged) {
    return judged.process(
        WarningProcessor.supplier(maps, stores, records), Named.as("warning-decide"));
  }
}
