package io.pulssi.state;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Builds a store with a layer of ours in front of it.
 *
 * @param inner builds the store behind the layer
 * @param layer puts the layer in front of it
 */
record LayeredStoreBuilder<V>(
    StoreBuilder<KeyValueStore<String, V>> inner, UnaryOperator<KeyValueStore<String, V>> layer)
    implements StoreBuilder<KeyValueStore<String, V>> {

  @Override
  public KeyValueStore<String, V> build() {
    return layer.apply(inner.build());
  }

  @Override
  public StoreBuilder<KeyValueStore<String, V>> withCachingEnabled() {
    inner.withCachingEnabled();
    return this;
  }

  @Override
  public StoreBuilder<KeyValueStore<String, V>> withCachingDisabled() {
    inner.withCachingDisabled();
    return this;
  }

  @Override
  public StoreBuilder<KeyValueStore<String, V>> withLoggingEnabled(Map<String, String> config) {
    inner.withLoggingEnabled(config);
    return this;
  }

  @Override
  public StoreBuilder<KeyValueStore<String, V>> withLoggingDisabled() {
    inner.withLoggingDisabled();
    return this;
  }

  @Override
  public Map<String, String> logConfig() {
    return inner.logConfig();
  }

  @Override
  public boolean loggingEnabled() {
    return inner.loggingEnabled();
  }

  @Override
  public String name() {
    return inner.name();
  }
}
