package io.pulssi.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a value is laid out in bytes: one list of its fields, which serves to write it and to read
 * it. It stands in the class of the value, as a constant {@code LAYOUT}.
 *
 * <p>The list names the fields in the order of their bytes. Each goes to {@link Fields} and comes
 * back, when writing as it was, when reading as it is stored:
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
 * <p>An object that changes does the same in a method, which sets its own fields:
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
 * <p>Where it is only ever a part of another such object, the method is enough, and the other calls
 * it.
 *
 * <p>A new field goes behind {@link Fields#since}, and the version of the whole value is raised
 * with {@link #version(int)}. Which versions can be read is checked once, by the serde.
 */
public final class Layout<T> {
  /** A text alone. */
  public static final Layout<String> TEXT = of("", (text, fields) -> fields.text(text));

  /** A whole number, in as few bytes as it needs. */
  public static final Layout<Long> VARINT = of(0L, (number, fields) -> fields.varint(number));

  /** A whole number in eight bytes. */
  public static final Layout<Long> INT64 = of(0L, (number, fields) -> fields.int64(number));

  /** A number in eight bytes. */
  public static final Layout<Double> FLOAT64 = of(0.0, (number, fields) -> fields.float64(number));

  private final byte version;
  private final Supplier<T> blank;
  private final FieldList<T> list;

  private Layout(byte version, Supplier<T> blank, FieldList<T> list) {
    this.version = version;
    this.blank = blank;
    this.list = list;
  }

  /** The fields of a value that does not change, such as a record. */
  public interface FieldList<T> {
    /** Passes every field through and makes a value of what comes back. */
    T through(T value, Fields fields) throws IOException;
  }

  /** The fields of an object that changes. */
  public interface OwnFields<T> {
    /** Passes every field through and sets it to what comes back. */
    void through(T value, Fields fields) throws IOException;
  }

  /**
   * Layout of a value that does not change.
   *
   * @param blank any value, to begin with when reading; nothing of it remains
   */
  public static <T> Layout<T> of(T blank, FieldList<T> list) {
    return new Layout<>((byte) 1, () -> blank, list);
  }

  /**
   * Layout of an object that changes.
   *
   * @param blank makes the object to be read into
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

  /** The same in another version than 1: today's, up to 127. */
  public Layout<T> version(int today) {
    return new Layout<>((byte) today, blank, list);
  }

  /** Version written today, 1 to 127. */
  public byte version() {
    return version;
  }

  /** Writes the value in today's version, without the version itself. */
  public void write(T value, DataOutput out) throws IOException {
    through(value, new FieldWriter(out));
  }

  /**
   * Reads a value of this or an earlier version.
   *
   * @throws IOException if the bytes end early or say what no value can
   */
  public T read(byte stored, DataInput in) throws IOException {
    return through(null, new FieldReader(in, stored));
  }

  /** The value itself when writing; when reading always another one. */
  T through(@Nullable T value, Fields fields) throws IOException {
    return list.through(value == null || fields.reading() ? blank.get() : value, fields);
  }
}
