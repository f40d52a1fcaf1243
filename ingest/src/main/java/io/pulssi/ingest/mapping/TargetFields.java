package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.pulssi.codec.FieldRules;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** What the events of one input topic hold, by its schema. */
final class TargetFields {
  private static final String UNKNOWN = "UNKNOWN";

  private final Topic<? extends SpecificRecord> topic;
  private final Map<String, Schema.Field> fields;
  private final char decimalMark;

  private TargetFields(Topic<? extends SpecificRecord> topic, Schema schema, char decimalMark) {
    this.topic = topic;
    this.decimalMark = decimalMark;
    this.fields =
        schema.getFields().stream()
            .collect(
                Collectors.toMap(
                    Schema.Field::name,
                    Function.identity(),
                    (one, other) -> one,
                    LinkedHashMap::new));
  }

  /** Of a kind of event, such as {@code queue-wait}. */
  static Optional<TargetFields> of(String kind, char decimalMark) {
    return Topics.inputs().stream()
        .filter(topic -> topic.thing().equals(kind) && !topic.equals(Topics.VERDICT))
        .findFirst()
        .flatMap(
            topic ->
                Optional.ofNullable(topic.schema())
                    .map(schema -> new TargetFields(topic, schema, decimalMark)));
  }

  /** All kinds a mapping may make. */
  static List<String> kinds() {
    return Topics.inputs().stream()
        .filter(topic -> !topic.equals(Topics.VERDICT))
        .map(Topic::thing)
        .toList();
  }

  Topic<? extends SpecificRecord> topic() {
    return topic;
  }

  List<String> names() {
    return List.copyOf(fields.keySet());
  }

  List<String> required() {
    return fields.values().stream()
        .filter(field -> !FieldRules.isNullable(field))
        .map(Schema.Field::name)
        .toList();
  }

  boolean isRequired(String name) {
    return required().contains(name);
  }

  /** The symbols of a field; empty if it takes any text or number. */
  List<String> symbols(String name) {
    Schema schema = FieldRules.valueSchema(field(name));
    return schema.getType() == Schema.Type.ENUM
        ? schema.getEnumSymbols().stream().filter(symbol -> !symbol.equals(UNKNOWN)).toList()
        : List.of();
  }

  /**
   * A value as the event holds it; missing for a customer's reference that names nobody.
   *
   * @throws RefusedValueException if it is no value of this field
   */
  JsonNode taken(String name, JsonNode value, String source) {
    Schema.Field field = field(name);
    if (FieldRules.isDateTime(field)) {
      return time(value, source);
    }
    if (value.isContainerNode()) {
      throw new RefusedValueException(source, Shown.of(value), "one value for " + name);
    }
    if (name.equals("customerRef") && NonCallers.contain(value.asText())) {
      return MissingNode.getInstance();
    }
    return switch (FieldRules.valueSchema(field).getType()) {
      case ENUM -> symbol(name, value, source);
      case DOUBLE -> number(name, value, source);
      case BOOLEAN -> truth(value, source);
      default -> TextNode.valueOf(value.asText().strip());
    };
  }

  private Schema.Field field(String name) {
    Schema.Field field = fields.get(name);
    if (field == null) {
      throw new IllegalArgumentException(name + " (expected: one of " + names() + ")");
    }
    return field;
  }

  /** Text that is one already stays as it is. */
  private static JsonNode time(JsonNode value, String source) {
    new TimeFormat.Iso().instant(value, source);
    return value;
  }

  private JsonNode symbol(String name, JsonNode value, String source) {
    String symbol = value.asText().strip().toUpperCase(Locale.ROOT);
    if (!symbols(name).contains(symbol)) {
      throw new RefusedValueException(
          source, Shown.of(value), "one of " + String.join(", ", symbols(name)));
    }
    return TextNode.valueOf(symbol);
  }

  private JsonNode number(String name, JsonNode value, String source) {
    var number = Numbers.of(value, source, decimalMark);
    if (name.equals("waitSeconds") && number.signum() < 0) {
      throw new RefusedValueException(
          source, number.toPlainString() + " seconds", "a wait of 0 seconds or more");
    }
    return Numbers.json(number);
  }

  private static JsonNode truth(JsonNode value, String source) {
    if (!value.asText().matches("(?i)true|false")) {
      throw new RefusedValueException(source, Shown.of(value), "true or false");
    }
    return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(value.asText()));
  }
}
