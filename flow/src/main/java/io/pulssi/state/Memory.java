package io.pulssi.state;

import org.jspecify.annotations.Nullable;

/**
 * What a stage remembers, by key. A value handed out is the caller's; only {@link #put} keeps a
 * change.
 */
public interface Memory<V> {
  /** The value last put, or null. */
  @Nullable V get(String key);

  /** Keeps the value; null forgets the key. */
  void put(String key, @Nullable V value);
}
