package io.pulssi.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How a state value is laid out in a store. A leading version byte, written by the serde, lets old
 * layouts be read.
 */
public interface StateFormat<V> {
  /** Version written today, 1 to 127. */
  byte version();

  /** Writes the value in today's version. */
  void write(V value, DataOutput out) throws IOException;

  /**
   * Reads a value of any version up to today's.
   *
   * @throws IOException if the version is unknown or the bytes end early
   */
  V read(byte version, DataInput in) throws IOException;
}
