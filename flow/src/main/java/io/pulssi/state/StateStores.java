package io.pulssi.state;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Where stages keep their state: on disk with a changelog topic in production, on the heap in a
 * replay.
 *
 * <p>Both hold values as objects. A value that was got or put may be changed only until the next
 * record, and must be put after its last change.
 */
public interface StateStores {
  /** Objects on the heap before RocksDB, logged to a changelog: survives the machine. */
  StateStores DURABLE =
      new StateStores() {
        @Override
        public <V> StoreBuilder<KeyValueStore<String, V>> keyValue(String name, Layout<V> layout) {
          return new LayeredStoreBuilder<>(
              Stores.keyValueStoreBuilder(
                  Stores.persistentKeyValueStore(name),
                  Serdes.String(),
                  new StateSerde<>(name, layout).serde()),
              WriteBehindStore::new);
        }
      };

  /** Objects on the heap, without a changelog: lost when the process ends. */
  StateStores VOLATILE =
      new StateStores() {
        @Override
        public <V> StoreBuilder<KeyValueStore<String, V>> keyValue(String name, Layout<V> layout) {
          return new LayeredStoreBuilder<>(
              Stores.keyValueStoreBuilder(
                      Stores.inMemoryKeyValueStore(name),
                      Serdes.String(),
                      new StateSerde<>(name, layout).serde())
                  .withLoggingDisabled(),
              HeapStore::new);
        }
      };

  /** A store of this kind, named {@code <stage>-<what>}. */
  <V> StoreBuilder<KeyValueStore<String, V>> keyValue(String name, Layout<V> layout);
}
