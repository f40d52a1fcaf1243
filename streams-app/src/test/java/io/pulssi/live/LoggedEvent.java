package io.pulssi.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.topic.Topic;
import java.io.IOException;
import java.time.Instant;

/**
 * One event of a log.
 *
 * @param topic where it belongs
 * @param at event time, epoch milliseconds
 * @param line the event as JSON
 */
public record LoggedEvent(Topic<?> topic, long at, String line) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static LoggedEvent of(Topic<?> topic, String line) throws IOException {
    String time = JSON.readTree(line).required("occurredAt").asText();
    return new LoggedEvent(topic, Instant.parse(time).toEpochMilli(), line);
  }
}
