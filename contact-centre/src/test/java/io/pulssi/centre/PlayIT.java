package io.pulssi.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.command.ExitCode;
import io.pulssi.runtime.EmbeddedBroker;
import io.pulssi.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./pulssi play} into a real broker, fast enough to reach the last day. */
class PlayIT {
  private static final Pattern SENT = Pattern.compile("ended: sent ([0-9,]+) events");

  @TempDir Path folder;

  @Test
  void shouldPlayAllDaysIntoTheTopicsOnceTheyAreThere() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"))) {
      Path settings =
          Files.writeString(
              folder.resolve("pulssi.yml"),
              "journey: %s\nkafka.bootstrap.servers: %s\n"
                  .formatted(
                      Path.of("..", "samples", "shop-journey.yml").toAbsolutePath(),
                      broker.bootstrapServers()));
      CommandRun early = CommandRun.run("play", "--config", settings);
      assertThat(early.exit()).isEqualTo(ExitCode.FAILED);
      assertThat(early.err()).contains("no such topic (./pulssi topics --create creates it)");

      assertThat(CommandRun.run("topics", "--create", "--config", settings).exit())
          .isEqualTo(ExitCode.DONE);
      CommandRun played = CommandRun.run("play", "--config", settings, "--speed", "1e9");

      assertThat(played.exit()).as(played.err()).isEqualTo(ExitCode.DONE);
      Matcher sent = SENT.matcher(played.out());
      assertThat(sent.find()).as(played.out()).isTrue();
      assertThat(received(broker.bootstrapServers()))
          .isEqualTo(Long.parseLong(sent.group(1).replace(",", "")))
          .isGreaterThan(100_000);
    }
  }

  private static long received(String servers) throws Exception {
    Map<TopicPartition, OffsetSpec> firsts = new HashMap<>();
    for (String topic :
        List.of(
            Topics.QUEUE_WAIT.name(),
            Topics.CHAT_WAIT.name(),
            Topics.TICKET.name(),
            Topics.SURVEY.name(),
            Topics.COMPLAINT.name())) {
      firsts.put(new TopicPartition(topic, 0), OffsetSpec.latest());
    }
    try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
      return admin.listOffsets(firsts).all().get().values().stream()
          .mapToLong(end -> end.offset())
          .sum();
    }
  }
}
