package io.pulssi.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * Holds recently used values as objects in front of a store, and writes those that changed once per
 * commit.
 *
 * <p>Streams calls {@link #flushCache} on every store before it commits a task: the writes are in
 * the same transaction as the offsets of the records that caused them. This hook is internal to
 * Kafka Streams; its public ones come after the offsets are committed, which is too late. This is
 * the only class that uses it.
 *
 * <p>A value that was got or put may be changed only if it is put again before the next record. A
 * value that is removed before it was ever written costs no write.
 */
final class WriteBehindStore<V> extends WrappedStateStore<KeyValueStore<String, V>, String, V>
    implements KeyValueStore<String, V> {
  /** Values held at most; the least recently used are dropped, after they are written. */
  static final int HELD_MAX = 4_096;

  private final int heldMax;
  private final LinkedHashMap<String, Held<V>> held = new LinkedHashMap<>(16, 0.75f, true);
  private final List<Held<V>> changed = new ArrayList<>();

  /** Whether every value of the inner store is held: then others need not be looked up. */
  private boolean whole;

  WriteBehindStore(KeyValueStore<String, V> inner) {
    this(inner, HELD_MAX);
  }

  WriteBehindStore(KeyValueStore<String, V> inner, int heldMax) {
    super(inner);
    this.heldMax = heldMax;
  }

  /** What the inner store has of a key. */
  private enum Stored {
    UNKNOWN,
    NOTHING,
    A_VALUE
  }

  /** A value in memory; null stands for a key without a value. */
  private static final class Held<V> {
    private final String key;
    private @Nullable V value;
    private Stored stored;
    private boolean changed;

    Held(String key, @Nullable V value, Stored stored) {
      this.key = key;
      this.value = value;
      this.stored = stored;
    }
  }

  @Override
  public @Nullable V get(String key) {
    Held<V> found = held.get(key);
    if (found == null) {
      V value = whole ? null : wrapped().get(key);
      found = hold(key, value, value == null ? Stored.NOTHING : Stored.A_VALUE);
    }
    return found.value;
  }

  @Override
  public void put(String key, @Nullable V value) {
    Held<V> now = held.get(key);
    if (now == null) {
      now = hold(key, value, whole ? Stored.NOTHING : Stored.UNKNOWN);
    }
    now.value = value;
    if (!now.changed) {
      now.changed = true;
      changed.add(now);
    }
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

  private Held<V> hold(String key, @Nullable V value, Stored stored) {
    Held<V> found = new Held<>(key, value, stored);
    held.put(key, found);
    if (held.size() > heldMax) {
      dropEldest();
    }
    return found;
  }

  private void dropEldest() {
    var eldest = held.values().iterator();
    Held<V> dropped = eldest.next();
    write(dropped);
    whole &= dropped.value == null;
    eldest.remove();
  }

  private void write(Held<V> each) {
    if (!each.changed) {
      return;
    }
    each.changed = false;
    if (each.value != null || isStored(each)) {
      wrapped().put(each.key, each.value);
      each.stored = each.value == null ? Stored.NOTHING : Stored.A_VALUE;
    }
  }

  /** A removal is written only if there is something to remove. */
  private boolean isStored(Held<V> each) {
    if (each.stored == Stored.UNKNOWN) {
      each.stored = wrapped().get(each.key) == null ? Stored.NOTHING : Stored.A_VALUE;
    }
    return each.stored == Stored.A_VALUE;
  }

  @Override
  public void flushCache() {
    for (Held<V> each : changed) {
      write(each);
      if (each.value == null) {
        held.remove(each.key, each);
      }
    }
    changed.clear();
    super.flushCache();
  }

  /** The task becomes a standby: from now on the inner store changes without this one. */
  @Override
  public void clearCache() {
    forget();
    super.clearCache();
  }

  /** A task that failed is opened again with the same store, after its transaction was aborted. */
  @Override
  public void init(StateStoreContext context, StateStore root) {
    forget();
    super.init(context, root);
  }

  @Override
  public void close() {
    forget();
    super.close();
  }

  private void forget() {
    held.clear();
    changed.clear();
    whole = false;
  }

  @Override
  public KeyValueIterator<String, V> range(@Nullable String from, @Nullable String to) {
    flushCache();
    return wrapped().range(from, to);
  }

  @Override
  public KeyValueIterator<String, V> reverseRange(@Nullable String from, @Nullable String to) {
    flushCache();
    return wrapped().reverseRange(from, to);
  }

  @Override
  public KeyValueIterator<String, V> all() {
    flushCache();
    holdAll();
    return wrapped().all();
  }

  private void holdAll() {
    try (var entries = wrapped().all()) {
      while (entries.hasNext() && held.size() < heldMax) {
        var entry = entries.next();
        held.computeIfAbsent(entry.key, key -> new Held<>(key, entry.value, Stored.A_VALUE));
      }
      whole = !entries.hasNext();
    }
  }

  @Override
  public KeyValueIterator<String, V> reverseAll() {
    flushCache();
    return wrapped().reverseAll();
  }

  @Override
  public <S extends Serializer<P>, P> KeyValueIterator<String, V> prefixScan(
      P prefix, S serializer) {
    flushCache();
    return wrapped().prefixScan(prefix, serializer);
  }

  @Override
  public long approximateNumEntries() {
    return wrapped().approximateNumEntries();
  }
}
