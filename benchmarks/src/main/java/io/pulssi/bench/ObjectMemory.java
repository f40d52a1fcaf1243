package io.pulssi.bench;

import io.pulssi.state.Memory;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps state as objects: what remains is the cost of the pure core. */
final class ObjectMemory<V> implements Memory<V> {
  private final Map<String, V> kept = new HashMap<>();

  @Override
  public @Nullable V get(String key) {
    return kept.get(key);
  }

  @Override
  public void put(String key, @Nullable V value) {
    if (value == null) {
      kept.remove(key);
    } else {
      kept.put(key, value);
    }
  }
}
