package io.pulssi.warning;

import io.pulssi.state.StateStores;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The stores of warnings that other stages use too.
 *
 * @param episodes what is kept of each step; release 0.1.0 kept its trail there too
 * @param records how the pages of each journey have fared; filled by whoever scores them
 */
public record WarningStores(
    StoreBuilder<KeyValueStore<String, StepMemory>> episodes,
    StoreBuilder<KeyValueStore<String, TrackRecord>> records) {
  static final String EPISODES = "warning-episodes";
  static final String RECORDS = "warning-records";

  /** Stores of this kind. */
  public static WarningStores of(StateStores stores) {
    return new WarningStores(
        stores.keyValue(EPISODES, StepMemory.LAYOUT), stores.keyValue(RECORDS, TrackRecord.LAYOUT));
  }
}
