package io.pulssi.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.apache.avro.Schema;

/** The JSON form of every type our schemas use. */
final class JsonValues {

  private JsonValues() {}

  static JsonValue of(Schema.Field field) {
    if (FieldRules.isDateTime(field)) {
      return JsonValues::instant;
    }
    Schema schema = FieldRules.valueSchema(field);
    return schema.getType() == Schema.Type.ENUM
        ? new JsonSymbol(schema, FieldRules.isStrict(field))
        : of(schema, field.name());
  }

  private static JsonValue of(Schema schema, String name) {
    return switch (schema.getType()) {
      case STRING -> JsonValues::string;
      case DOUBLE -> JsonValues::number;
      case LONG -> JsonValues::integer;
      case BOOLEAN -> JsonValues::bool;
      case ENUM -> new JsonSymbol(schema, false);
      case ARRAY -> new JsonArray(of(schema.getElementType(), name));
      case RECORD -> nested(new JsonRecord(schema));
      default ->
          throw new IllegalArgumentException(
              name + ": " + schema.getType() + " (expected: a type with a JSON form)");
    };
  }

  private static JsonValue nested(JsonRecord record) {
    return (json, progress) -> progress.within(record, json);
  }

  /** An integer is taken as its digits: many systems number their tickets and queues. */
  private static Object string(JsonParser json, JsonProgress progress) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING
        && json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw progress.wrong(json, "a string");
    }
    return json.getText();
  }

  private static Object bool(JsonParser json, JsonProgress progress) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw progress.wrong(json, "true or false");
    };
  }

  private static Object integer(JsonParser json, JsonProgress progress) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
        || json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      throw progress.wrong(json, "an integer of 64 bits");
    }
    return json.getLongValue();
  }

  /** Not-a-number and infinities are read as such, for a range check to name. */
  private static Object number(JsonParser json, JsonProgress progress) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case VALUE_STRING -> nonFinite(json, progress);
      default -> throw progress.wrong(json, "a number");
    };
  }

  private static double nonFinite(JsonParser json, JsonProgress progress) throws IOException {
    return switch (json.getText()) {
      case "NaN" -> Double.NaN;
      case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw progress.wrong(json, "a number");
    };
  }

  private static Object instant(JsonParser json, JsonProgress progress) throws IOException {
    long millis =
        json.currentToken() == JsonToken.VALUE_STRING
            ? IsoInstant.parse(json.getTextCharacters(), json.getTextOffset(), json.getTextLength())
            : IsoInstant.INVALID;
    if (millis == IsoInstant.INVALID) {
      throw progress.wrong(json, IsoInstant.EXPECTED);
    }
    return millis;
  }
}
