package io.pulssi.state;

import org.jspecify.annotations.Nullable;

/**
 * What a stage keeps, by key. The caller owns a value it gets: a change of it is kept only by
 * {@link #put}.
 */
public interface Memory<V> {
  /** The value last put; null if there is none. */
  @Nullable V get(String key);

  /** Keeps the value; null removes the key. */
  void put(String key, @Nullable V value);
}
