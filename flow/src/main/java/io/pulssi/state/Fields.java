package io.pulssi.state;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fields of a value to bytes, or reads them from bytes. Every method takes a field and
 * returns it: when writing, as it was given; when reading, as it is stored. So one list of fields
 * serves for both directions ({@link Layout}).
 */
public interface Fields {
  /** Whether fields are read from bytes; false if they are written. */
  boolean reading();

  /** Whether the bytes have this version or a later one, and so the fields that came with it. */
  boolean since(int version);

  /** One byte, 0 or 1. */
  boolean flag(boolean value) throws IOException;

  /** One byte, -128 to 127. */
  int int8(int value) throws IOException;

  /** Two bytes, -32768 to 32767. */
  int int16(int value) throws IOException;

  /** Four bytes. */
  int int32(int value) throws IOException;

  /** Eight bytes. */
  long int64(long value) throws IOException;

  /** Four bytes. */
  float float32(float value) throws IOException;

  /** Eight bytes. */
  double float64(double value) throws IOException;

  /**
   * As few bytes as the number needs, 1 to 10: zigzag, seven bits a byte, as Avro and Protocol
   * Buffers write them.
   */
  long varint(long value) throws IOException;

  /** Two bytes of length, then modified UTF-8. */
  String text(String value) throws IOException;

  /** The bytes as they are, read into the array; their number is not stored. */
  void raw(byte[] value) throws IOException;

  /** Stored like a long. */
  default int varint(int value) throws IOException {
    long number = varint((long) value);
    if (number != (int) number) {
      throw new IOException(number + " (expected: a number of 32 bits)");
    }
    return (int) number;
  }

  /**
   * The constant's name as text: new constants, wherever they are inserted, do not change the
   * meaning of stored state.
   */
  default <E extends Enum<E>> E name(E value) throws IOException {
    String name = text(value.name());
    if (!reading()) {
      return value;
    }
    E[] all = value.getDeclaringClass().getEnumConstants();
    for (E each : all) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw new IOException("%s (expected: one of %s)".formatted(name, Arrays.toString(all)));
  }

  /** A value with a layout of its own. */
  default <T> T part(Layout<T> layout, T value) throws IOException {
    return layout.through(value, this);
  }

  /** A flag whether there is a value, then the value. */
  default <T> @Nullable T optional(Layout<T> layout, @Nullable T value) throws IOException {
    return flag(value != null) ? layout.through(value, this) : null;
  }

  /** The number of values as a varint, then the values. */
  default <T> List<T> list(Layout<T> layout, List<T> values) throws IOException {
    return values(varint(values.size()), layout, values);
  }

  /** The number of values as one byte, at most 255, then the values. */
  default <T> List<T> shortList(Layout<T> layout, List<T> values) throws IOException {
    return values(uint8(values.size()), layout, values);
  }

  /** The number of entries as a varint, then keys and values in the order of the map. */
  default <K, V> Map<K, V> map(Layout<K> key, Layout<V> value, Map<K, V> entries)
      throws IOException {
    return entries(varint(entries.size()), key, value, entries);
  }

  /**
   * The number of entries as one byte, at most 255, then keys and values in the order of the map.
   */
  default <K, V> Map<K, V> shortMap(Layout<K> key, Layout<V> value, Map<K, V> entries)
      throws IOException {
    return entries(uint8(entries.size()), key, value, entries);
  }

  /** Four bytes each, read into the array; their number is not stored. */
  default void float32s(float[] values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      values[i] = float32(values[i]);
    }
  }

  /** The number of bytes as a varint, then the bytes. */
  default byte[] bytes(byte[] value) throws IOException {
    int size = size(varint(value.length));
    byte[] all = reading() ? new byte[size] : value;
    raw(all);
    return all;
  }

  /** The number of values as a varint, then the values as varints. */
  default int[] varints(int[] values) throws IOException {
    int size = size(varint(values.length));
    int[] all = reading() ? new int[size] : values;
    for (int i = 0; i < size; i++) {
      all[i] = varint(all[i]);
    }
    return all;
  }

  /** The number of values as a varint, then the values as varints. */
  default long[] varints(long[] values) throws IOException {
    int size = size(varint(values.length));
    long[] all = reading() ? new long[size] : values;
    for (int i = 0; i < size; i++) {
      all[i] = varint(all[i]);
    }
    return all;
  }

  /** A bit for each of so many parts: set if the part is known and follows. */
  static int bits(int parts, IntPredicate known) {
    int bits = 0;
    for (int i = 0; i < parts; i++) {
      bits |= known.test(i) ? 1 << i : 0;
    }
    return bits;
  }

  private int uint8(int value) throws IOException {
    if (value > 0xFF) {
      throw new IOException("%d values (expected: at most 255)".formatted(value));
    }
    return int8(value) & 0xFF;
  }

  private static int size(int stored) throws IOException {
    if (stored < 0) {
      throw new IOException("%d values (expected: 0 or more)".formatted(stored));
    }
    return stored;
  }

  private <T> List<T> values(int stored, Layout<T> layout, List<T> values) throws IOException {
    if (!reading()) {
      for (T each : values) {
        layout.through(each, this);
      }
      return values;
    }
    List<T> all = new ArrayList<>();
    for (int left = size(stored); left > 0; left--) {
      all.add(layout.through(null, this));
    }
    return Collections.unmodifiableList(all);
  }

  private <K, V> Map<K, V> entries(int stored, Layout<K> key, Layout<V> value, Map<K, V> entries)
      throws IOException {
    if (!reading()) {
      for (Map.Entry<K, V> each : entries.entrySet()) {
        key.through(each.getKey(), this);
        value.through(each.getValue(), this);
      }
      return entries;
    }
    Map<K, V> all = new LinkedHashMap<>();
    for (int left = size(stored); left > 0; left--) {
      all.put(key.through(null, this), value.through(null, this));
    }
    return Collections.unmodifiableMap(all);
  }
}
