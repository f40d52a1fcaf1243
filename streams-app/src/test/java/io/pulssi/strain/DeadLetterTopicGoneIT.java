package io.pulssi.strain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pulssi.live.GeneratedLog;
import io.pulssi.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody deletes the dead-letter topic. What cannot be written down must not be passed over: the
 * monitor tries again, then ends, and resumes after. Kafka's time-outs are short here; with {@code
 * -Dpulssi.strain.patience=usual} they are its own, and it is the watch on topics that ends it.
 */
class DeadLetterTopicGoneIT {
  private static final String QUICK =
      """
      kafka.producer.max.block.ms: 3000
      kafka.producer.request.timeout.ms: 2000
      kafka.producer.delivery.timeout.ms: 3000
      kafka.producer.metadata.max.age.ms: 1000
      kafka.task.timeout.ms: 8000
      """;
  private static final String GOOD =
      "{\"eventId\":\"e\",\"occurredAt\":\"2024-03-04T10:00:00Z\",\"contactId\":\"k\",\"queue\":\"phone-order\",\"waitSeconds\":5,\"outcome\":\"ANSWERED\"}";

  @TempDir Path folder;

  @Test
  void shouldTryAgainThenEndThenResumeWithNothingLostOrDoubled() throws Exception {
    Path journey = GeneratedLog.writeMap(folder.resolve("journey.yml"));
    try (var monitor = StrainedMonitor.start(folder, journey, 1, patience())) {
      send(monitor, 100, 0);
      monitor.awaitTaken(100, Duration.ofMinutes(1));
      await("letters").atMost(Duration.ofMinutes(1)).until(() -> letters(monitor) == 100);

      delete(monitor);
      send(monitor, 300, 700);
      long began = System.nanoTime();
      int exit = monitor.process().awaitEnd(Duration.ofMinutes(5));
      System.out.printf("ended after %d s%n", (System.nanoTime() - began) / 1_000_000_000);
      monitor.process().logged("fails").forEach(line -> System.out.println(cause(line)));

      assertThat(exit).isEqualTo(1);
      assertThat(monitor.process().logged())
          .anyMatch(
              line ->
                  line.path("level").asText().equals("ERROR")
                      && line.toString().contains(Topics.DEAD_LETTER.name()));

      monitor.restart();
      monitor.awaitReady();
      monitor.awaitTaken(1_000, Duration.ofMinutes(2));
      await("letters").atMost(Duration.ofMinutes(1)).until(() -> letters(monitor) == 300);
      assertThat(monitor.events().get("queue-wait"))
          .containsEntry("accepted", 700L)
          .containsEntry("dead_lettered", 300L);
    }
  }

  private static String patience() {
    return System.getProperty("pulssi.strain.patience", "short").equals("usual") ? "" : QUICK;
  }

  /** The last of its causes. */
  private static String cause(JsonNode line) {
    JsonNode thrown = line.path("throwable");
    while (thrown.has("cause")) {
      thrown = thrown.path("cause");
    }
    return thrown.path("message").asText();
  }

  private static void delete(StrainedMonitor monitor) throws Exception {
    try (var admin = monitor.admin()) {
      admin.deleteTopics(List.of(Topics.DEAD_LETTER.name())).all().get();
      await("the topic gone")
          .atMost(Duration.ofSeconds(30))
          .until(() -> !admin.listTopics().names().get().contains(Topics.DEAD_LETTER.name()));
    }
  }

  private static void send(StrainedMonitor monitor, int bad, int good) {
    try (var producer = monitor.producer()) {
      for (int i = 0; i < bad + good; i++) {
        byte[] value = (i < bad ? "bad" : GOOD).getBytes(UTF_8);
        var unused = producer.send(new ProducerRecord<>(Topics.QUEUE_WAIT.name(), 0, null, value));
      }
      producer.flush();
    }
  }

  private static long letters(StrainedMonitor monitor) {
    try (var letters = new LetterCensus(monitor.bootstrapServers())) {
      letters.count();
      assertThat(letters.faults()).isEmpty();
      return letters.of(Topics.QUEUE_WAIT.name());
    }
  }
}
