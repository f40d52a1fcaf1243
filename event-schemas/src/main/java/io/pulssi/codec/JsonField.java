package io.pulssi.codec;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/** One field of a record as {@link JsonRecord} needs it. */
record JsonField(
    String name,
    int position,
    boolean required,
    @Nullable Object defaultValue,
    boolean nonblank,
    boolean personal,
    JsonValue value) {

  static JsonField of(Schema.Field field) {
    Object absent = FieldRules.absent(field);
    boolean optional = absent != null || field.hasDefaultValue() || FieldRules.isNullable(field);
    return new JsonField(
        field.name(),
        field.pos(),
        !optional,
        absent == null && field.hasDefaultValue()
            ? SpecificData.get().getDefaultValue(field)
            : absent,
        FieldRules.isNonblank(field),
        FieldRules.isPersonal(field),
        JsonValues.of(field));
  }

  /** Whether a value that was read counts as none. */
  boolean isBlank(Object given) {
    return nonblank && given instanceof String text && CleanText.of(text).isEmpty();
  }

  /** A name or an id without what cannot be seen; any other value as it is. */
  Object cleaned(Object given) {
    return nonblank && given instanceof String text ? CleanText.of(text) : given;
  }
}
