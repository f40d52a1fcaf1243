package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.config.SettingsReader;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.runtime.EmbeddedBroker;
import io.pulssi.runtime.Monitor;
import io.pulssi.runtime.ReadingProgress;
import io.pulssi.testing.ClusterChange;
import io.pulssi.topic.DeadLetter;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters that a real monitor wrote to a real broker. */
class DeadLettersCommandIT {
  private static final String TOPIC = Topics.QUEUE_WAIT.name();
  private static final String GOOD =
      "{\"eventId\":\"e\",\"occurredAt\":\"1999-10-04T10:00:00Z\",\"contactId\":\"k\",\"queue\":\"phone-in\",\"waitSeconds\":5,\"outcome\":\"ANSWERED\"}";
  private static final String UNMAPPED = GOOD.replace("phone-in", "phone-new");
  private static final String BROKEN = "{\"eventId\":\u001b[31m";
  private static final String LONG = "x".repeat(DeadLetter.BYTES_MAX + 1);
  private static final int PARTITION = 2;

  @TempDir Path folder;
  private EmbeddedBroker broker;

  @BeforeEach
  void haveLetters() throws Exception {
    broker = EmbeddedBroker.start(folder.resolve("broker"));
    settings("phone-tt");
    ClusterChange.createMonitorTopics(
        broker.bootstrapServers(), topic -> topic.equals(Topics.QUEUE_WAIT) ? PARTITION + 1 : 1);
    send(UNMAPPED, BROKEN, UNMAPPED, LONG);
    try (Monitor monitor = monitor()) {
      monitor.start();
      await("four letters")
          .atMost(Duration.ofMinutes(1))
          .until(() -> records(Topics.DEAD_LETTER.name()).size() == 4);
    }
  }

  @AfterEach
  void stop() throws IOException {
    broker.close();
  }

  @Test
  void shouldCountListAndShowLetters() {
    Typed counted = Typed.run("dead-letters", "--config", config());
    assertThat(counted.exit()).as(counted.err()).isZero();
    assertThat(counted.out())
        .containsPattern(TOPIC + " +malformed +2 +0 ")
        .containsPattern(TOPIC + " +unmapped +2 +0 ")
        .contains("queue: \"phone-new\" (expected: a value that a step claims)");

    Typed listed =
        Typed.run("dead-letters", "--config", config(), "--reason", "unmapped", "--list", "1");
    assertThat(listed.out().lines())
        .singleElement()
        .asString()
        .contains(origin(2))
        .contains("unmapped");

    Typed shown = Typed.run("dead-letters", "--config", config(), "--show", origin(1));
    assertThat(shown.out())
        .contains("pulssi.reason     malformed")
        .contains("{\"eventId\":\\U0000001B[31m")
        .doesNotContain("\u001b");
    assertThat(Typed.run("dead-letters", "--config", config(), "--show", origin(99)).exit())
        .isEqualTo(ExitCode.FAILED);
  }

  @Test
  void shouldSendAgainOnceWhatIsMappedByNow() throws Exception {
    Typed early = Typed.run("dead-letters", "--config", config(), "--resend");
    assertThat(early.out())
        .startsWith("4 letters: 0 sent, 0 sent earlier, 3 would be refused again, 1 incomplete");

    settings("phone-new");
    Typed now = Typed.run("dead-letters", "--config", config(), "--resend");
    assertThat(now.out()).startsWith("4 letters: 2 sent, 0 sent earlier, 1 would be");
    assertThat(now.out()).contains("last refusal: " + origin(1) + "  malformed: ");
    assertThat(records(TOPIC))
        .containsExactly(UNMAPPED, BROKEN, UNMAPPED, LONG, UNMAPPED, UNMAPPED);

    Typed again = Typed.run("dead-letters", "--config", config(), "--resend");
    assertThat(again.out()).startsWith("4 letters: 0 sent, 2 sent earlier, 1 would be");
    assertThat(records(TOPIC)).hasSize(6);
    assertThat(Typed.run("dead-letters", "--config", config()).out())
        .containsPattern(TOPIC + " +unmapped +2 +2 ");
    assertThat(Typed.run("check", "--config", config(), "--seen").out())
        .contains("4 dead letters read: a step claims every value.");
  }

  @Test
  void shouldSendARepairedRecordInALettersPlace() throws Exception {
    Path repaired = Files.writeString(folder.resolve("repaired.json"), GOOD);

    Typed sent =
        Typed.run(
            "dead-letters",
            "--config",
            config(),
            "--resend",
            "--origin",
            origin(1),
            "--with",
            repaired);

    assertThat(sent.out()).startsWith("1 letters: 1 sent,");
    assertThat(records(TOPIC)).endsWith(GOOD).hasSize(5);
  }

  private static String origin(long offset) {
    return "%s/%d/%d".formatted(TOPIC, PARTITION, offset);
  }

  private Monitor monitor() {
    var settings =
        SettingsReader.of(
            Map.of(
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "http.port", "0",
                "management.port", "0",
                "streams.commit-interval", "100ms",
                "kafka.retry.backoff.ms", "10",
                "streams.state-dir", folder.resolve("state").toString()));
    return new Monitor(
        settings,
        new CurrentMaps(JourneyMapReader.read(folder.resolve("journey.yml"))),
        TopicsCommand.specs(),
        new ReadingProgress(),
        routes -> {});
  }

  private Path config() {
    return folder.resolve("pulssi.yml");
  }

  /** Settings whose map claims one more queue. */
  private void settings(String queue) throws IOException {
    Path bank = Path.of("..", "samples", "bank", "journey.yml");
    Files.writeString(
        folder.resolve("journey.yml"), Files.readString(bank).replace("phone-tt", queue));
    Files.writeString(
        config(),
        "journey: journey.yml\nkafka.bootstrap.servers: %s\n".formatted(broker.bootstrapServers()));
  }

  private void send(String... values) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>(TOPIC, PARTITION, "k", value)).get();
      }
    }
  }

  /** Values of all records that are committed; those without a value left out. */
  private List<String> records(String topic) {
    return WholeTopic.read(Map.of("bootstrap.servers", broker.bootstrapServers()), topic).stream()
        .map(ConsumerRecord::value)
        .filter(Objects::nonNull)
        .toList();
  }
}
