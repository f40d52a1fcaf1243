package io.pulssi.arena;

import io.pulssi.state.Memory;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of a stage on the heap; values are not copied. */
public final class MapMemory<V> implements Memory<V> {
  private final Map<String, V> values = new HashMap<>();

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
}
