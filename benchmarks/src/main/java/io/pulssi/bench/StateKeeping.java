package io.pulssi.bench;

import io.pulssi.state.Memory;
import io.pulssi.state.StateFormat;

/** How state is kept in a benchmark. */
public enum StateKeeping {
  /** As bytes, written and read at each access, as in a store: the full cost of a slice. */
  BYTES {
    @Override
    <V> Memory<V> memory(StateFormat<V> format) {
      return new BytesMemory<>(format);
    }
  },
  /** As objects: the cost of the pure core alone. */
  OBJECTS {
    @Override
    <V> Memory<V> memory(StateFormat<V> format) {
      return new ObjectMemory<>();
    }
  };

  abstract <V> Memory<V> memory(StateFormat<V> format);
}
