package io.pulssi.state;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Where stages keep their state: on disk with a changelog in production, in memory alone in a
 * replay.
 */
public enum StateStores {
  /** RocksDB behind a cache, logged to a changelog topic: survives the loss of the machine. */
  DURABLE {
    @Override
    public <V> StoreBuilder<KeyValueStore<String, V>> keyValue(String name, Layout<V> layout) {
      return Stores.keyValueStoreBuilder(
              Stores.persistentKeyValueStore(name),
              Serdes.String(),
              new StateSerde<>(name, layout).serde())
          .withCachingEnabled();
    }
  },
  /** On the heap, unlogged: gone with the process. */
  VOLATILE {
    @Override
    public <V> StoreBuilder<KeyValueStore<String, V>> keyValue(String name, Layout<V> layout) {
      return Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore(name),
              Serdes.String(),
              new StateSerde<>(name, layout).serde())
          .withLoggingDisabled();
    }
  };

  /** A store of this kind, named {@code <stage>-<what>}. */
  public abstract <V> StoreBuilder<KeyValueStore<String, V>> keyValue(
      String name, Layout<V> layout);
}
