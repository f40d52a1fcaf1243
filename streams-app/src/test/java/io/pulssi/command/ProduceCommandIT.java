package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.runtime.EmbeddedBroker;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProduceCommandIT {
  @TempDir Path folder;

  @Test
  void shouldSendEveryEventOnceTheTopicIsThere() throws Exception {
    List<String> events = ReplayCommandTest.lines("bank");
    Path recorded = Files.createDirectory(folder.resolve("recorded"));
    Files.write(recorded.resolve("queue-wait.jsonl"), events);
    try (var broker = EmbeddedBroker.start(folder.resolve("broker"))) {
      Path settings = settings(broker.bootstrapServers());

      Typed early = Typed.run("produce", "--config", settings, "--events", recorded);
      assertThat(early.exit()).isEqualTo(ExitCode.FAILED);
      assertThat(early.err())
          .contains("looking for topic " + Topics.QUEUE_WAIT.name())
          .endsWith(
              "pulssi: %s: no such topic (./pulssi topics --create creates it)\n"
                  .formatted(Topics.QUEUE_WAIT.name()));

      Typed.run("topics", "--create", "--config", settings);
      Typed sent = Typed.run("produce", "--config", settings, "--events", recorded);
      assertThat(sent.exit()).as(sent.err()).isEqualTo(ExitCode.DONE);
      assertThat(sent.out()).isEqualTo("sent 2,500 events\n");
      assertThat(recordsOf(broker)).isEqualTo(events.size());
    }
  }

  private static long recordsOf(EmbeddedBroker broker) throws Exception {
    String topic = Topics.QUEUE_WAIT.name();
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      var partitions =
          admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions();
      Map<TopicPartition, OffsetSpec> ends =
          partitions.stream()
              .collect(
                  Collectors.toMap(
                      info -> new TopicPartition(topic, info.partition()),
                      info -> OffsetSpec.latest()));
      return admin.listOffsets(ends).all().get().values().stream()
          .mapToLong(found -> found.offset())
          .sum();
    }
  }

  private Path settings(String bootstrap) throws IOException {
    Path journey = Path.of("..", "samples", "bank", "journey.yml").toAbsolutePath().normalize();
    return Files.writeString(
        folder.resolve("pulssi.yml"),
        "journey: %s\nkafka.bootstrap.servers: %s\n".formatted(journey, bootstrap));
  }
}
