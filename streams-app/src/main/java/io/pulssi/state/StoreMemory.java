package io.pulssi.state;

import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A {@link Memory} in a state store. */
public final class StoreMemory<V> implements Memory<V> {
  private final KeyValueStore<String, V> store;

  /** Wraps the store. */
  public StoreMemory(KeyValueStore<String, V> store) {
    this.store = store;
  }

  @Override
  public @Nullable V get(String key) {
    return store.get(key);
  }

  @Override
  public void put(String key, @Nullable V value) {
    store.put(key, value);
  }
}
