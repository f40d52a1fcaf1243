package io.pulssi.topic;

import io.pulssi.codec.FieldRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of a record's JSON form, from its Avro schema. */
final class JsonSchemaForm {

  private JsonSchemaForm() {}

  static Map<String, Object> of(Schema record) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Schema.Field field : record.getFields()) {
      properties.put(field.name(), ofField(field));
      if (!field.hasDefaultValue() && FieldRules.absent(field) == null) {
        required.add(field.name());
      }
    }
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("type", "object");
    describe(form, record.getDoc());
    form.put("required", required);
    form.put("properties", properties);
    return form;
  }

  private static Map<String, Object> ofField(Schema.Field field) {
    Map<String, Object> form = new LinkedHashMap<>();
    if (FieldRules.isDateTime(field)) {
      form.put("type", "string");
      form.put("format", "date-time");
    } else {
      form.putAll(ofValue(FieldRules.valueSchema(field)));
    }
    describe(form, field.doc());
    if (FieldRules.isNonblank(field)) {
      form.put("pattern", "\\S");
    }
    if (FieldRules.isPersonal(field)) {
      form.put("x-personal", true);
    }
    return form;
  }

  private static Map<String, Object> ofValue(Schema schema) {
    return switch (schema.getType()) {
      case STRING -> type("string");
      case DOUBLE -> type("number");
      case BOOLEAN -> type("boolean");
      case LONG -> with(type("integer"), "format", "int64");
      case ENUM -> with(type("string"), "enum", symbols(schema));
      case ARRAY -> with(type("array"), "items", ofValue(schema.getElementType()));
      case RECORD -> of(schema);
      default ->
          throw new IllegalArgumentException(schema + " (expected: a type with a JSON form)");
    };
  }

  /** The symbols that mean something: the default stands for those we do not know. */
  private static List<String> symbols(Schema schema) {
    return schema.getEnumSymbols().stream()
        .filter(symbol -> !symbol.equals(schema.getEnumDefault()))
        .toList();
  }

  private static Map<String, Object> type(String type) {
    return with(new LinkedHashMap<>(), "type", type);
  }

  private static Map<String, Object> with(Map<String, Object> form, String key, Object value) {
    form.put(key, value);
    return form;
  }

  private static void describe(Map<String, Object> form, @Nullable String doc) {
    if (doc != null) {
      form.put("description", doc);
    }
  }
}
