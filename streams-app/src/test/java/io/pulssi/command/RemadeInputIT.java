package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.runtime.BrokerProcess;
import io.pulssi.testing.ClusterChange;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that have another number of partitions at a start than at the one before. */
class RemadeInputIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String INPUT = Topics.QUEUE_WAIT.name();

  @TempDir Path folder;

  @Test
  void shouldStartWhateverNumberOfPartitionsAnInputHas() throws Exception {
    try (var broker = BrokerProcess.start(folder.resolve("broker")).awaitReady();
        var admin = Admin.create(Map.of("bootstrap.servers", (Object) broker.bootstrapServers()))) {
      Path settings = settings(broker.bootstrapServers());
      ClusterChange change = ClusterChange.by(admin);
      change.createMonitorTopics(topic -> topic.equals(Topics.QUEUE_WAIT) ? 4 : 1);
      shouldBecomeReady(settings);

      change.deleteTopic(INPUT);
      shouldBecomeReady(settings);
      assertThat(partitions(admin)).as("made anew as large as it was").isEqualTo(4);

      change.deleteTopic(INPUT);
      ClusterChange.createTopic(broker.bootstrapServers(), INPUT, 2);
      shouldBecomeReady(settings);

      change.growTopic(INPUT, 6);
      Typed check = Typed.run("check", "--config", settings);
      assertThat(check.out())
          .contains("have fewer partitions than the inputs need: the next start makes them larger")
          .contains("CreateTime, producers' clocks stamp the records");
      shouldBecomeReady(settings);
      assertThat(Typed.run("check", "--config", settings).out()).doesNotContain("have fewer");

      change.growTopic(Topics.SLICE.name(), 2);
      String refusal = "Stop all instances and delete " + Topics.SLICE.name();
      assertThat(Typed.run("check", "--config", settings))
          .satisfies(told -> assertThat(told.exit()).isEqualTo(ExitCode.FAILED))
          .satisfies(told -> assertThat(told.out()).contains(refusal));
      shouldEndSaying(settings, refusal);
    }
  }

  private void shouldBecomeReady(Path settings) throws Exception {
    try (var monitor = MonitorProcess.start(settings, folder.resolve("run.log"))) {
      await("readiness")
          .atMost(SOON)
          .until(
              () -> {
                assertThat(monitor.isAlive()).as(monitor.text()).isTrue();
                return monitor.get("health/ready").statusCode() == 200;
              });
      monitor.stop();
    }
  }

  private void shouldEndSaying(Path settings, String reason) throws Exception {
    try (var monitor = MonitorProcess.start(settings, folder.resolve("run.log"))) {
      assertThat(monitor.awaitEnd(SOON)).isEqualTo(ExitCode.FAILED);
      assertThat(monitor.text()).contains(reason).doesNotContain("StreamsResetter");
    }
  }

  private static int partitions(Admin admin) throws Exception {
    return admin
        .describeTopics(List.of(INPUT))
        .allTopicNames()
        .get()
        .get(INPUT)
        .partitions()
        .size();
  }

  private Path settings(String bootstrap) throws IOException {
    Path journey = Path.of("..", "samples", "bank", "journey.yml").toAbsolutePath().normalize();
    return Files.writeString(
        folder.resolve("pulssi.yml"),
        """
        journey: %s
        kafka.bootstrap.servers: %s
        kafka.retry.backoff.ms: 10
        http.port: 0
        management.port: 0
        streams.commit-interval: 100ms
        streams.state-dir: %s
        """
            .formatted(journey, bootstrap, folder.resolve("state")));
  }
}
