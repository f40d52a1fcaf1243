package io.pulssi.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values as objects on the heap, never as bytes: the store behind it stays empty and only
 * registers it with Streams. For a replay, which ends with its process.
 */
final class HeapStore<V> extends WrappedStateStore<KeyValueStore<String, V>, String, V>
    implements KeyValueStore<String, V> {
  private final Map<String, V> values = new HashMap<>();

  HeapStore(KeyValueStore<String, V> inner) {
    super(inner);
  }

  @Override
  public @Nullable V get(String key) {
    return values.get(key);
  }

  @Override
  public void put(String key, @Nullable V value) {
    if (value == null) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
  }

  @Override
  public @Nullable V putIfAbsent(String key, V value) {
    return values.putIfAbsent(key, value);
  }

  @Override
  public void putAll(List<KeyValue<String, V>> entries) {
    entries.forEach(entry -> put(entry.key, entry.value));
  }

  @Override
  public @Nullable V delete(String key) {
    return values.remove(key);
  }

  @Override
  public KeyValueIterator<String, V> range(@Nullable String from, @Nullable String to) {
    return new Entries<>(between(from, to));
  }

  @Override
  public KeyValueIterator<String, V> reverseRange(@Nullable String from, @Nullable String to) {
    return new Entries<>(between(from, to).descendingMap());
  }

  @Override
  public KeyValueIterator<String, V> all() {
    return range(null, null);
  }

  @Override
  public KeyValueIterator<String, V> reverseAll() {
    return reverseRange(null, null);
  }

  @Override
  public <S extends Serializer<P>, P> KeyValueIterator<String, V> prefixScan(
      P prefix, S serializer) {
    throw new UnsupportedOperationException("no stage scans by prefix");
  }

  @Override
  public long approximateNumEntries() {
    return values.size();
  }

  /** A sorted copy: scans are rare, and what is scanned may change meanwhile. */
  private NavigableMap<String, V> between(@Nullable String from, @Nullable String to) {
    NavigableMap<String, V> sorted = new TreeMap<>(values);
    if (from != null) {
      sorted = sorted.tailMap(from, true);
    }
    return to == null ? sorted : sorted.headMap(to, true);
  }

  private static final class Entries<V> implements KeyValueIterator<String, V> {
    private final List<Map.Entry<String, V>> entries;
    private int next;

    Entries(NavigableMap<String, V> sorted) {
      entries = new ArrayList<>(sorted.entrySet());
    }

    @Override
    public boolean hasNext() {
      return next < entries.size();
    }

    @Override
    public KeyValue<String, V> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Map.Entry<String, V> entry = entries.get(next++);
      return KeyValue.pair(entry.getKey(), entry.getValue());
    }

    @Override
    public String peekNextKey() {
      return entries.get(next).getKey();
    }

    @Override
    public void close() {
      // holds nothing open
    }
  }
}
