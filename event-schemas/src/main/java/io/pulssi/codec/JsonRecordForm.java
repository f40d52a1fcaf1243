package io.pulssi.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Writes one kind of record as a JSON object, its fields in the schema's order. */
final class JsonRecordForm implements JsonForm {

  private record Field(SerializedString name, int position, boolean optional, JsonForm form) {}

  private final String record;
  private final List<Field> fields;

  JsonRecordForm(Schema schema) {
    record = schema.getName();
    fields =
        schema.getFields().stream()
            .map(
                field ->
                    new Field(
                        new SerializedString(field.name()),
                        field.pos(),
                        FieldRules.isNullable(field) || FieldRules.absent(field) != null,
                        JsonForm.of(field)))
            .toList();
  }

  @Override
  public void write(Object value, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Field field : fields) {
      Object given = ((IndexedRecord) value).get(field.position());
      if (isKnown(given)) {
        json.writeFieldName(field.name());
        field.form().write(given, json);
      } else if (!field.optional()) {
        throw new IllegalArgumentException(
            record + '.' + field.name() + ": " + given + " (expected: a value)");
      }
    }
    json.writeEndObject();
  }

  private static boolean isKnown(@Nullable Object value) {
    return value instanceof Double number ? Double.isFinite(number) : value != null;
  }
}
