package io.pulssi.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads one kind of record from a JSON object, by its schema. Made once per record type; an event
 * then costs one hash look-up per field.
 *
 * <p>Fields the schema does not know are skipped and counted. A field given twice is refused: of
 * two values neither is to be believed.
 */
final class JsonRecord implements JsonValue {

  private final Supplier<SpecificRecord> factory;
  private final JsonField[] fields;
  private final Map<String, JsonField> byName = new HashMap<>();

  JsonRecord(Schema schema) {
    factory = RecordFactory.of(SpecificData.get().getClass(schema));
    fields = schema.getFields().stream().map(JsonField::of).toArray(JsonField[]::new);
    if (fields.length > Long.SIZE) {
      throw new IllegalArgumentException(
          schema.getFullName() + ": " + fields.length + " fields (expected: at most 64)");
    }
    for (JsonField field : fields) {
      byName.put(field.name(), field);
    }
  }

  @Override
  public Object read(JsonParser json, JsonProgress progress) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw progress.wrong(json, "an object");
    }
    SpecificRecord record = factory.get();
    long given = 0;
    long filled = 0;
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonField field = byName.get(name);
      if (field == null) {
        skip(json, progress);
        continue;
      }
      progress.at(field);
      long bit = 1L << field.position();
      if ((given & bit) != 0) {
        throw progress.twice();
      }
      given |= bit;
      filled |= fill(record, field, json, progress) ? bit : 0;
    }
    fillRest(record, filled, progress);
    return record;
  }

  private static void skip(JsonParser json, JsonProgress progress) throws IOException {
    progress.unknownField();
    json.nextToken();
    json.skipChildren();
  }

  private static boolean fill(
      SpecificRecord record, JsonField field, JsonParser json, JsonProgress progress)
      throws IOException {
    if (json.nextToken() == JsonToken.VALUE_NULL) {
      return false;
    }
    Object value = field.value().read(json, progress);
    if (field.isBlank(value)) {
      return false;
    }
    record.put(field.position(), field.cleaned(value));
    return true;
  }

  private void fillRest(SpecificRecord record, long filled, JsonProgress progress) {
    for (JsonField field : fields) {
      if ((filled & 1L << field.position()) == 0) {
        if (field.required()) {
          progress.missing(field);
        } else if (field.defaultValue() != null) {
          record.put(field.position(), field.defaultValue());
        }
      }
    }
  }
}
