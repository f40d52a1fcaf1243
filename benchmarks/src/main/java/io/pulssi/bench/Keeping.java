package io.pulssi.bench;

import io.pulssi.state.Memory;
import io.pulssi.state.StateFormat;

/** How the state is kept while measuring. */
public enum Keeping {
  /** As bytes, written and read at each access, as in a store: the honest cost of a slice. */
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
