package io.pulssi.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.time.Instant;

/**
 * What identifies a record of an output topic: there must be exactly one of each.
 *
 * @param text topic, key, and which record of that key
 * @param at the end of the slice that caused it, epoch milliseconds
 */
record OutputId(String text, long at) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static OutputId of(String topic, String line) {
    JsonNode record = json(line);
    if (topic.equals(Topics.SIGNAL.name())) {
      return id(topic, record, "to", "journey", "step", "signal");
    } else if (topic.equals(Topics.WARNING.name())) {
      return id(topic, record, "at", "warningId", "revision");
    } else if (topic.equals(Topics.OUTCOME.name())) {
      return id(topic, record, "judgedAt", "warningId", "outcome");
    }
    return id(topic, record, "at", "journey", "step");
  }

  private static OutputId id(String topic, JsonNode record, String time, String... fields) {
    var text = new StringBuilder(topic);
    for (String field : fields) {
      text.append(' ').append(record.required(field).asText());
    }
    String at = record.required(time).asText();
    return new OutputId(text.append(' ').append(at).toString(), Instant.parse(at).toEpochMilli());
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + line, e);
    }
  }
}
