package io.pulssi.state;

import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A {@link Memory} in a state store. */
public final class StoreMemory<V> implements Memory<V> {
  private final KeyValueStore<String, V> store;
  private final String prefix;

  /** The whole store. */
  public StoreMemory(KeyValueStore<String, V> store) {
    this(store, "");
  }

  /** The part of the store whose keys begin with the prefix, which its users do not see. */
  public StoreMemory(KeyValueStore<String, V> store, String prefix) {
    this.store = store;
    this.prefix = prefix;
  }

  @Override
  public @Nullable V get(String key) {
    return store.get(prefix + key);
  }

  @Override
  public void put(String key, @Nullable V value) {
    store.put(prefix + key, value);
  }
}
