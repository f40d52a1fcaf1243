package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pulssi.runtime.BrokerProcess;
import io.pulssi.testing.ClusterChange;
import io.pulssi.testing.Requires;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The monitor as a process of its own against a broker of its own, used as an operator would. */
class RunIT {
  /** What a JVM answers to SIGTERM, once it has ended in order. */
  private static final int TERMINATED = 128 + 15;

  private static final String STRANGER =
      """
      {"eventId":"s1","occurredAt":"1999-01-03T08:00:00Z","contactId":"c1",\
      "queue":"phone-new","waitSeconds":3,"outcome":"ANSWERED","customerRef":"customer-4711"}\
      """;

  @TempDir Path folder;

  @Test
  void shouldWaitForABrokerSayingSoEveryTenSeconds() throws Exception {
    Path settings = settings("127.0.0.1:" + closedPort());
    try (var monitor = MonitorProcess.start(settings, folder.resolve("run.log"))) {
      await("two lines")
          .atMost(Duration.ofSeconds(90))
          .until(() -> monitor.logged("no broker answers").size() >= 2);

      List<JsonNode> waits = monitor.logged("no broker answers");
      assertThat(time(waits.get(1)) - time(waits.get(0))).isBetween(9_000L, 15_000L);
      assertThat(monitor.get("health/ready").statusCode()).isEqualTo(503);
      assertThat(monitor.get("health/ready").body()).contains("waiting for a broker");
      assertThat(monitor.get("health/live").statusCode()).isEqualTo(200);
      assertThat(monitor.stop()).isEqualTo(TERMINATED);
    }
  }

  @Test
  void shouldTurnEventsOfAClusterIntoSignalsStatusesAndMetrics() throws Exception {
    Path kcat = Requires.command("kcat");
    Path promtool = Requires.command("promtool");
    try (var broker = BrokerProcess.start(folder.resolve("broker")).awaitReady()) {
      Path settings = settings(broker.bootstrapServers());
      shouldFindTopicsMissingThenWell(broker, settings);
      try (var monitor = MonitorProcess.start(settings, folder.resolve("run.log"))) {
        await("readiness")
            .atMost(Duration.ofSeconds(90))
            .until(() -> monitor.get("health/ready").statusCode() == 200);
        produce(kcat, broker);
        await("signals")
            .atMost(Duration.ofSeconds(90))
            .until(() -> lines(consume(kcat, broker, Topics.SIGNAL.name())) > 500);

        assertThat(consume(kcat, broker, Topics.STEP_STATUS.name()))
            .contains("\"step\":\"everyday-banking\"", "\"state\":\"LEARNING\"");
        shouldShowMetrics(promtool, monitor);
        shouldListWhatNoStepClaims(settings);
        assertThat(monitor.stop()).isEqualTo(TERMINATED);
        assertThat(monitor.logged()).noneMatch(line -> line.toString().contains("customer-4711"));
        assertThat(monitor.logged()).noneMatch(line -> line.path("level").asText().equals("ERROR"));
      }
    }
  }

  private static void shouldFindTopicsMissingThenWell(BrokerProcess broker, Path settings)
      throws Exception {
    Typed before = Typed.run("check", "--config", settings, "--seen");
    assertThat(before.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(before.out()).contains("no such topic", "There is no dead-letter topic to read");
    makeInput(broker);

    Typed created = Typed.run("topics", "--create", "--config", settings);
    Typed after = Typed.run("check", "--config", settings);

    assertThat(created.exit()).as(created.err()).isEqualTo(ExitCode.DONE);
    assertThat(created.out()).contains("exists").contains("created");
    assertThat(after.exit()).as(after.out()).isEqualTo(ExitCode.DONE);
    assertThat(after.out())
        .containsPattern(Topics.QUEUE_WAIT.name() + " +1  ok +READ")
        .contains("This cluster has no authorizer")
        .endsWith("all well\n");
  }

  /** One partition, so that no empty one has to be waited for until it counts as idle. */
  private static void makeInput(BrokerProcess broker) throws Exception {
    ClusterChange.createTopic(broker.bootstrapServers(), Topics.QUEUE_WAIT.name(), 1);
  }

  private void produce(Path kcat, BrokerProcess broker) throws Exception {
    List<String> events = ReplayCommandTest.lines("bank-january");
    events.add(1, STRANGER);
    Path file = Files.write(folder.resolve("events.jsonl"), events);
    String topic = Topics.QUEUE_WAIT.name();
    told(
        List.of(
            kcat.toString(),
            "-b",
            broker.bootstrapServers(),
            "-P",
            "-t",
            topic,
            "-l",
            file.toString()));
  }

  private String consume(Path kcat, BrokerProcess broker, String topic) throws Exception {
    return told(
        List.of(kcat.toString(), "-b", broker.bootstrapServers(), "-C", "-q", "-e", "-t", topic));
  }

  private void shouldShowMetrics(Path promtool, MonitorProcess monitor) throws Exception {
    String metrics = monitor.get("metrics").body();
    assertThat(metrics)
        .contains("pulssi_events_total{result=\"accepted\",source=\"queue-wait\"} 2500")
        .contains("pulssi_dead_letters_total{reason=\"unmapped\",source=\"queue-wait\"} 1")
        .contains("pulssi_step_state{journey=\"bank\"")
        .doesNotContain("customer-4711");
    Path scraped = Files.writeString(folder.resolve("metrics.txt"), metrics);
    told(
        List.of(
            "sh",
            "-c",
            "exec \"$0\" check metrics <\"$1\"",
            promtool.toString(),
            scraped.toString()));
  }

  private static void shouldListWhatNoStepClaims(Path settings) {
    Typed seen = Typed.run("check", "--config", settings, "--seen");

    assertThat(seen.exit()).as(seen.out()).isEqualTo(ExitCode.DONE);
    assertThat(seen.out())
        .contains("1 dead letter read", "sources:\n  queue-wait:\n    - phone-new ", "# 1 time")
        .doesNotContain("customer-4711");
  }

  private Path settings(String bootstrap) throws IOException {
    Path journey = Path.of("..", "samples", "bank", "journey.yml").toAbsolutePath().normalize();
    return Files.writeString(
        folder.resolve("pulssi.yml"),
        """
        journey: %s
        kafka.bootstrap.servers: %s
        http.port: 0
        management.port: 0
        streams.commit-interval: 100ms
        """
            .formatted(journey, bootstrap));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static long time(JsonNode line) {
    JsonNode time = line.path("timestamp");
    return time.isNumber() ? time.asLong() : Instant.parse(time.asText()).toEpochMilli();
  }

  private static long lines(String text) {
    return text.lines().count();
  }

  /** Runs a program that must succeed; returns what it printed. */
  private String told(List<String> command) throws Exception {
    Path out = Files.createTempFile(folder, "told", ".txt");
    Process process =
        new ProcessBuilder(new ArrayList<>(command))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", command).isTrue();
    String text = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as("%s:\n%s", command, text).isZero();
    return text;
  }
}
