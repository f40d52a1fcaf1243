package io.pulssi.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An event that happens while the bench looks on.
 *
 * @param topic queue waits or tickets
 * @param step of the journey {@code shop}
 * @param at event time, epoch milliseconds
 */
record LiveEvent(Topic<?> topic, String step, long at) {
  /** The inputs that have events. */
  static final List<Topic<?>> TOPICS = List.of(Topics.QUEUE_WAIT, Topics.TICKET);

  /** The steps at which true events happen. */
  static final List<String> STEPS = List.of("order", "deliver", "pay");

  /** The step at which only those happen that no oracle expects. */
  static final String ODD_STEP = "return";

  /** Writes the journey map that the events belong to. */
  static Path writeMap(Path file) throws Exception {
    var map =
        new StringBuilder(
            """
            journey: shop
            timezone: Europe/Zurich
            owners:
              care: { name: Customer care, page: care-oncall }
            common-owner: care
            steps:
            """);
    for (String step : List.of("order", "deliver", "pay", ODD_STEP)) {
      map.append(
          """
            - id: %1$s
              name: The %1$s
              owner: care
              sources: { queue-wait: [phone-%1$s], ticket: ["%1$s-*"] }
          """
              .formatted(step));
    }
    return Files.writeString(file, map.toString());
  }

  /** As JSON, with a new id. */
  byte[] json() {
    UUID id = UUID.randomUUID();
    String rest =
        topic.equals(Topics.TICKET)
            ? "\"ticketId\":\"t-%s\",\"category\":\"%s-a\",\"change\":\"OPENED\""
            : "\"contactId\":\"c-%s\",\"queue\":\"phone-%s\",\"waitSeconds\":10,\"outcome\":\"ANSWERED\"";
    return "{\"eventId\":\"%s\",\"occurredAt\":\"%s\",%s}"
        .formatted(id, Instant.ofEpochMilli(at), rest.formatted(id, step))
        .getBytes(UTF_8);
  }

  /** Where it must be counted. */
  StepMinute minute() {
    return new StepMinute(topic.thing(), step, Math.floorDiv(at, StepMinute.MILLIS));
  }

  /**
   * A minute of a step's source.
   *
   * @param source its label
   * @param step its id
   * @param number of the minute, counted from the epoch
   */
  record StepMinute(String source, String step, long number) {
    static final long MILLIS = 60_000;

    long end() {
      return (number + 1) * MILLIS;
    }
  }
}
