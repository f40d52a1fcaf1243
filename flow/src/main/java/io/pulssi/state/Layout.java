package io.pulssi.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a value is laid out in bytes: one list of its fields, for writing and for reading. It is a
 * constant {@code LAYOUT} in the value's class.
 *
 * <p>The list names the fields in the order of their bytes. Each is passed to {@link Fields}, which
 * returns it: when writing, as it was given; when reading, as it is stored:
 *
 * <pre>{@code
 * record Surge(String step, long at, long until) {
 *   static final Layout<Surge> LAYOUT =
 *       Layout.of(
 *           new Surge("", 0, 0),
 *           (surge, fields) ->
 *               new Surge(
 *                   fields.text(surge.step), fields.int64(surge.at), fields.int64(surge.until)));
 * }
 * }</pre>
 *
 * <p>A mutable object does the same in a method that sets its own fields:
 *
 * <pre>{@code
 * final class HarmModel {
 *   static final Layout<HarmModel> LAYOUT = Layout.inPlace(HarmModel::new, HarmModel::layout);
 *
 *   private void layout(Fields fields) throws IOException {
 *     days = fields.float64(days);
 *     complaints = fields.float64(complaints);
 *   }
 * }
 * }</pre>
 *
 * <p>An object that is only ever part of another needs only the method, which the other calls.
 *
 * <p>A new field is read and written after {@link Fields#since}, and {@link #version(int)} raises
 * the version of the whole value. The serde checks which versions can be read.
 */
public final class Layout<T> {
  /** A text alone. */
  public static final Layout<String> TEXT = of("", (text, fields) -> fields.text(text));

  /** A whole number, in as few bytes as it needs. */
  public static final Layout<Long> VARINT = of(0L, (number, fields) -> fields.varint(number));

  /** A whole number in eight bytes. */
  public static final Layout<Long> INT64 = of(0L, (number, fields) -> fields.int64(number));

  /** A floating-point number in eight bytes. */
  public static final Layout<Double> FLOAT64 = of(0.0, (number, fields) -> fields.float64(number));

  private final byte version;
  private final Supplier<T> blank;
  private final FieldList<T> list;

  private Layout(byte version, Supplier<T> blank, FieldList<T> list) {
    this.version = version;
    this.blank = blank;
    this.list = list;
  }

  /** The fields of an immutable value, such as a record. */
  public interface FieldList<T> {
    /** Passes every field and makes a value of what is returned. */
    T through(T value, Fields fields) throws IOException;
  }

  /** The fields of a mutable object. */
  public interface OwnFields<T> {
    /** Passes every field and sets it to what is returned. */
    void through(T value, Fields fields) throws IOException;
  }

  /**
   * Layout of an immutable value.
   *
   * @param blank any value, passed to the list when reading; none of its fields is used
   */
  public static <T> Layout<T> of(T blank, FieldList<T> list) {
    return new Layout<>((byte) 1, () -> blank, list);
  }

  /**
   * Layout of a mutable object.
   *
   * @param blank makes the object that is read into
   */
  public static <T> Layout<T> inPlace(Supplier<T> blank, OwnFields<T> own) {
    return new Layout<>(
        (byte) 1,
        blank,
        (value, fields) -> {
          own.through(value, fields);
          return value;
        });
  }

  /** Layout of an enumeration, by name. */
  public static <E extends Enum<E>> Layout<E> names(Class<E> type) {
    return of(type.getEnumConstants()[0], (value, fields) -> fields.name(value));
  }

  /** The same layout with another current version, 1 to 127. */
  public Layout<T> version(int today) {
    return new Layout<>((byte) today, blank, list);
  }

  /** The version that is written, 1 to 127. */
  public byte version() {
    return version;
  }

  /** Writes the value in the current version, without the version byte. */
  public void write(T value, DataOutput out) throws IOException {
    through(value, new FieldWriter(out));
  }

  /**
   * Reads a value of this or an earlier version.
   *
   * @throws IOException if the bytes end early or are not a valid value
   */
  public T read(byte stored, DataInput in) throws IOException {
    return through(null, new FieldReader(in, stored));
  }

  /** When writing, the same value; when reading, a new one. */
  T through(@Nullable T value, Fields fields) throws IOException {
    return list.through(value == null || fields.reading() ? blank.get() : value, fields);
  }
}
