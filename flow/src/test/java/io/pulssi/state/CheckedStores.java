package io.pulssi.state;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * Stores on the heap that fail when a value was changed and not put again: in production such a
 * change would be kept or lost, as the heap has room.
 */
public final class CheckedStores implements StateStores {

  @Override
  public <V> StoreBuilder<KeyValueStore<String, V>> keyValue(String name, Layout<V> layout) {
    return new LayeredStoreBuilder<>(
        VOLATILE.keyValue(name, layout), inner -> new CheckedStore<>(inner, layout));
  }

  private static final class CheckedStore<V>
      extends WrappedStateStore<KeyValueStore<String, V>, String, V>
      implements KeyValueStore<String, V> {
    private final Layout<V> layout;
    private final Map<String, byte[]> put = new HashMap<>();

    CheckedStore(KeyValueStore<String, V> inner, Layout<V> layout) {
      super(inner);
      this.layout = layout;
    }

    @Override
    public @Nullable V get(String key) {
      V value = wrapped().get(key);
      if (value != null && !Arrays.equals(put.get(key), bytes(value))) {
        throw new AssertionError(name() + ": the value of a key was changed and not put again");
      }
      return value;
    }

    @Override
    public void put(String key, @Nullable V value) {
      wrapped().put(key, value);
      if (value == null) {
        put.remove(key);
      } else {
        put.put(key, bytes(value));
      }
    }

    private byte[] bytes(V value) {
      var bytes = new ByteArrayOutputStream();
      try (var out = new DataOutputStream(bytes)) {
        layout.write(value, out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }

    @Override
    public @Nullable V putIfAbsent(String key, V value) {
      V before = get(key);
      if (before == null) {
        put(key, value);
      }
      return before;
    }

    @Override
    public void putAll(List<KeyValue<String, V>> entries) {
      entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public @Nullable V delete(String key) {
      V before = get(key);
      put(key, null);
      return before;
    }

    @Override
    public KeyValueIterator<String, V> range(@Nullable String from, @Nullable String to) {
      return wrapped().range(from, to);
    }

    @Override
    public KeyValueIterator<String, V> all() {
      return wrapped().all();
    }

    @Override
    public long approximateNumEntries() {
      return wrapped().approximateNumEntries();
    }
  }
}
