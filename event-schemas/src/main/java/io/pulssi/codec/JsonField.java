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
    boolean optional = field.hasDefaultValue() || FieldRules.isNullable(field);
    return new JsonField(
        field.name(),
        field.pos(),
        !optional,
        field.hasDefaultValue() ? SpecificData.get().getDefaultValue(field) : null,
        FieldRules.isNonblank(field),
        FieldRules.isPersonal(field),
        JsonValues.of(field));
  }

  /** Whether a value that was read counts as none. */
  boolean isBlank(Object given) {
    return nonblank && given instanceof String text && text.isBlank();
  }
}
