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
 * The way of a value's fields to their bytes, or back from them. Every method takes a field and
 * gives it back: when writing as it was, when reading as it is stored. So one list of fields lays a
 * value out in both directions ({@link Layout}).
 */
public interface Fields {
  /** Whether fields come from bytes; if not, they go to them. */
  boolean reading();

  /** Whether the bytes are of this version or a later one, and have the fields it brought. */
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

  /** The bytes as they are, in place: how many is not stored. */
  void raw(byte[] value) throws IOException;

  /** The same bytes as of a long. */
  default int varint(int value) throws IOException {
    long number = varint((long) value);
    if (number != (int) number) {
      throw new IOException(number + " (expected: a number of 32 bits)");
    }
    return (int) number;
  }

  /**
   * The text of a constant's name: an enumeration that gains a constant anywhere does not turn old
   * state into another.
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

  /** A value that has a layout of its own. */
  default <T> T part(Layout<T> layout, T value) throws IOException {
    return layout.through(value, this);
  }

  /** A flag whether it is there, then the value. */
  default <T> @Nullable T optional(Layout<T> layout, @Nullable T value) throws IOException {
    return flag(value != null) ? layout.through(value, this) : null;
  }

  /** A varint of size, then the values. */
  default <T> List<T> list(Layout<T> layout, List<T> values) throws IOException {
    return values(varint(values.size()), layout, values);
  }

  /** One byte of size, then the values: 255 at most. */
  default <T> List<T> shortList(Layout<T> layout, List<T> values) throws IOException {
    return values(uint8(values.size()), layout, values);
  }

  /** A varint of size, then keys and values; in the order of the map. */
  default <K, V> Map<K, V> map(Layout<K> key, Layout<V> value, Map<K, V> entries)
      throws IOException {
    return entries(varint(entries.size()), key, value, entries);
  }

  /** One byte of size, then keys and values, 255 at most; in the order of the map. */
  default <K, V> Map<K, V> shortMap(Layout<K> key, Layout<V> value, Map<K, V> entries)
      throws IOException {
    return entries(uint8(entries.size()), key, value, entries);
  }

  /** Four bytes each, in place: how many is not stored. */
  default void float32s(float[] values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      values[i] = float32(values[i]);
    }
  }

  /** A varint of length, then the bytes. */
  default byte[] bytes(byte[] value) throws IOException {
    int size = size(varint(value.length));
    byte[] all = reading() ? new byte[size] : value;
    raw(all);
    return all;
  }

  /** A varint of size, then varints. */
  default int[] varints(int[] values) throws IOException {
    int size = size(varint(values.length));
    int[] all = reading() ? new int[size] : values;
    for (int i = 0; i < size; i++) {
      all[i] = varint(all[i]);
    }
    return all;
  }

  /** A varint of size, then varints. */
  default long[] varints(long[] values) throws IOException {
    int size = size(varint(values.length));
    long[] all = reading() ? new long[size] : values;
    for (int i = 0; i < size; i++) {
      all[i] = varint(all[i]);
    }
    return all;
  }

  /** A bit for each of so many parts: whether it is known and will follow. */
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
