package io.pulssi.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.avro.Schema;

/** Writes one value, never null, as JSON. The counterpart of {@link JsonValue}. */
interface JsonForm {

  void write(Object value, JsonGenerator json) throws IOException;

  static JsonForm of(Schema.Field field) {
    if (FieldRules.isDateTime(field)) {
      return (value, json) -> json.writeString(IsoInstant.format((Long) value));
    }
    return of(FieldRules.valueSchema(field), FieldRules.decimals(field));
  }

  private static JsonForm of(Schema schema, int decimals) {
    return switch (schema.getType()) {
      case STRING, ENUM -> (value, json) -> json.writeString(value.toString());
      case LONG -> (value, json) -> json.writeNumber((Long) value);
      case DOUBLE -> (value, json) -> json.writeNumber(fixed((Double) value, decimals));
      case BOOLEAN -> (value, json) -> json.writeBoolean((Boolean) value);
      case ARRAY -> array(of(schema.getElementType(), decimals));
      case RECORD -> new JsonRecordForm(schema);
      default ->
          throw new IllegalArgumentException(schema + " (expected: a type with a JSON form)");
    };
  }

  private static JsonForm array(JsonForm element) {
    return (value, json) -> {
      json.writeStartArray();
      for (Object item : (List<?>) value) {
        element.write(item, json);
      }
      json.writeEndArray();
    };
  }

  /** The double's exact value, rounded half to even; no locale has a say, and zero has no sign. */
  private static String fixed(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
