package io.pulssi.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.codec.AvroSerde;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A real record of each topic, as it lay there when {@code ./pulssi demo} played its contact
 * centre; the verdict alone was written by hand, on the warning beside it.
 */
final class Examples {
  private static final String FILE = "examples.json";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, JsonNode> BY_THING = read();

  private Examples() {}

  private static Map<String, JsonNode> read() {
    Map<String, JsonNode> examples = new LinkedHashMap<>();
    try (InputStream file =
        Objects.requireNonNull(Examples.class.getResourceAsStream(FILE), FILE)) {
      JSON.readTree(file).forEach(one -> examples.put(one.path("topic").asText(), one));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return examples;
  }

  /** The value as text: as it lay on the topic, or what Avro's bytes say, as JSON. */
  static String text(Topic<?> topic) {
    JsonNode example = of(topic);
    JsonNode bytes = example.get("base64");
    if (bytes == null) {
      return example.path("value").asText();
    }
    byte[] avro = Base64.getDecoder().decode(bytes.asText());
    try (var reading = new AvroSerde<>(Topics.SLICE.type())) {
      return reading.deserializer().deserialize(topic.name(), avro).toString();
    }
  }

  /** The headers by name; none for all topics but the dead letters'. */
  static Map<String, String> headers(Topic<?> topic) {
    Map<String, String> headers = new LinkedHashMap<>();
    of(topic)
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return headers;
  }

  /** As an example of a message in AsyncAPI. */
  static Map<String, Object> asyncApi(Topic<?> topic) {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("name", topic.thing());
    Map<String, String> headers = headers(topic);
    if (!headers.isEmpty()) {
      example.put("headers", headers);
    }
    example.put("payload", topic.schema() == null ? text(topic) : parsed(text(topic)));
    return example;
  }

  private static Object parsed(String text) {
    try {
      return JSON.readValue(text, Object.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode of(Topic<?> topic) {
    return Objects.requireNonNull(BY_THING.get(topic.thing()), topic.thing());
  }
}
