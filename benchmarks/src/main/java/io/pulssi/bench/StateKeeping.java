package io.pulssi.bench;

import io.pulssi.state.Layout;
import io.pulssi.state.Memory;

/** How state is kept in a benchmark. */
public enum StateKeeping {
  /** As bytes, written and read at each access, as in a store: the full cost of a slice. */
  BYTES {
    @Override
    <V> Memory<V> memory(Layout<V> layout) {
      return new BytesMemory<>(layout);
    }
  },
  /** As objects: the cost of the pure core alone. */
  OBJECTS {
    @Override
    <V> Memory<V> memory(Layout<V> layout) {
      return new ObjectMemory<>();
    }
  };

  abstract <V> Memory<V> memory(Layout<V> layout);
}
