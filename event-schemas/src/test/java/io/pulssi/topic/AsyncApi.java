package io.pulssi.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The AsyncAPI 3.0 document of the topics: one channel, one message and one operation per topic,
 * two operations for the one that is internal. Generated from {@link Topics}, so it cannot disagree
 * with them.
 */
final class AsyncApi {

  private static final String KAFKA_BINDING = "0.5.0";
  private static final String AVRO = "application/vnd.apache.avro";

  private AsyncApi() {}

  /** The document as YAML text; the same topics give the same text. */
  static String yaml() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setWidth(120);
    return new Yaml(options).dump(document());
  }

  static Map<String, Object> document() {
    Map<String, Object> channels = new LinkedHashMap<>();
    Map<String, Object> operations = new LinkedHashMap<>();
    Map<String, Object> messages = new LinkedHashMap<>();
    for (Topic<?> topic : Topics.all()) {
      channels.put(topic.thing(), channel(topic));
      messages.put(topic.thing(), message(topic));
      if (topic.direction() != TopicDirection.IN) {
        operations.put("send-" + topic.thing(), operation("send", topic));
      }
      if (topic.direction() != TopicDirection.OUT) {
        operations.put("receive-" + topic.thing(), operation("receive", topic));
      }
    }
    return map(
        "asyncapi",
        "3.0.0",
        "info",
        info(),
        "defaultContentType",
        "application/json",
        "channels",
        channels,
        "operations",
        operations,
        "components",
        map("messages", messages));
  }

  private static Map<String, Object> info() {
    return map(
        "title",
        "Pulssi",
        "version",
        "1.0.0",
        "description",
        "Events of a contact centre in, early warnings out. Values are JSON; on inputs Avro in"
            + " single-object encoding or with a schema-registry id is read as well. Fields that"
            + " are not described are ignored.",
        "license",
        map("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0"));
  }

  private static Map<String, Object> channel(Topic<?> topic) {
    Map<String, Object> settings = map("cleanup.policy", List.of(topic.cleanup().policy()));
    if (topic.retention() != null) {
      settings.put("retention.ms", topic.retention().toMillis());
    }
    return map(
        "address", topic.name(),
        "description", topic.doc(),
        "messages", map(topic.thing(), map("$ref", "#/components/messages/" + topic.thing())),
        "bindings",
            map(
                "kafka",
                map(
                    "partitions", topic.partitions(),
                    "topicConfiguration", settings,
                    "bindingVersion", KAFKA_BINDING)));
  }

  private static Map<String, Object> operation(String action, Topic<?> topic) {
    String channel = "#/channels/" + topic.thing();
    return map(
        "action", action,
        "channel", map("$ref", channel),
        "messages", List.of(map("$ref", channel + "/messages/" + topic.thing())));
  }

  private static Map<String, Object> message(Topic<?> topic) {
    Map<String, Object> message =
        map("name", topic.type().getSimpleName(), "contentType", contentType(topic));
    Schema schema = topic.schema();
    if (schema == null) {
      boolean letter = topic.equals(Topics.DEAD_LETTER);
      message.put("name", letter ? "DeadLetter" : "Heartbeat");
      if (letter) {
        message.put("headers", deadLetterHeaders());
      }
      message.put("payload", map("type", "string", "format", "binary"));
    } else {
      message.put("summary", String.valueOf(schema.getDoc()));
      message.put("payload", payload(topic, schema));
    }
    message.put("examples", List.of(Examples.asyncApi(topic)));
    message.put(
        "bindings",
        map(
            "kafka",
            map(
                "key",
                map("type", "string", "description", topic.key()),
                "bindingVersion",
                KAFKA_BINDING)));
    return message;
  }

  private static String contentType(Topic<?> topic) {
    if (topic.schema() == null) {
      return "application/octet-stream";
    }
    return topic.direction() == TopicDirection.INTERNAL ? AVRO : "application/json";
  }

  private static Map<String, Object> payload(Topic<?> topic, Schema schema) {
    return topic.direction() == TopicDirection.INTERNAL
        ? map("schemaFormat", AVRO + ";version=1.9.0", "schema", parsed(schema))
        : JsonSchemaForm.of(schema);
  }

  private static Map<String, Object> parsed(Schema schema) {
    try {
      return new ObjectMapper().readValue(schema.toString(), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(schema.getFullName() + " is not JSON", e);
    }
  }

  private static Map<String, Object> deadLetterHeaders() {
    Map<String, Object> headers = new LinkedHashMap<>();
    DeadLetter.HEADERS.forEach(
        (name, doc) -> headers.put(name, map("type", "string", "description", doc)));
    return map("type", "object", "required", List.copyOf(headers.keySet()), "properties", headers);
  }

  /** Keys and values in turn, kept in that order. */
  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
