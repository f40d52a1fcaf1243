package io.pulssi.codec;

import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** What a schema's field says beyond its type, by properties that Avro itself ignores. */
public final class FieldRules {

  /** {@code date-time}: a long of epoch milliseconds, RFC 3339 text in JSON. */
  static final String FORMAT = "pulssi.format";

  /** How many decimals a double has in JSON; 4 where a field does not say. */
  static final String DECIMALS = "pulssi.decimals";

  /** {@code true}: blank text is no value; a required field is then missing, another absent. */
  static final String NONBLANK = "pulssi.nonblank";

  /** {@code true}: an unknown symbol is refused; its meaning cannot be guessed. */
  static final String STRICT = "pulssi.strict";

  /** What an absent value is taken for: {@code NaN} for an unknown number, or a text. */
  static final String ABSENT = "pulssi.absent";

  /** {@code true}: may tell who a customer is, so no message quotes its value. */
  static final String PERSONAL = "pulssi.personal";

  private static final int DECIMALS_DEFAULT = 4;

  private FieldRules() {}

  public static boolean isDateTime(Schema.Field field) {
    return "date-time".equals(field.getProp(FORMAT));
  }

  public static boolean isNonblank(Schema.Field field) {
    return Boolean.TRUE.equals(field.getObjectProp(NONBLANK));
  }

  /** What stands for an absent value; null if the value is required, or null stands for it. */
  public static @Nullable Object absent(Schema.Field field) {
    String given = field.getProp(ABSENT);
    return given != null && valueSchema(field).getType() == Schema.Type.DOUBLE
        ? Double.valueOf(given)
        : given;
  }

  static boolean isStrict(Schema.Field field) {
    return Boolean.TRUE.equals(field.getObjectProp(STRICT));
  }

  public static boolean isPersonal(Schema.Field field) {
    return Boolean.TRUE.equals(field.getObjectProp(PERSONAL));
  }

  static int decimals(Schema.Field field) {
    return field.getObjectProp(DECIMALS) instanceof Integer decimals ? decimals : DECIMALS_DEFAULT;
  }

  /** Whether null stands for "not known". */
  public static boolean isNullable(Schema.Field field) {
    return field.schema().isNullable();
  }

  /**
   * The schema of the field's value when there is one: a union of null and one type is that type.
   */
  public static Schema valueSchema(Schema.Field field) {
    Schema schema = field.schema();
    if (!schema.isUnion()) {
      return schema;
    }
    var types = schema.getTypes().stream().filter(t -> t.getType() != Schema.Type.NULL).toList();
    if (types.size() != 1) {
      throw new IllegalArgumentException(
          field.name()
              + ": "
              + schema
              + " (expected: a type with a JSON form, so one type or null)");
    }
    return types.get(0);
  }
}
