package io.pulssi.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.command.MonitorProcess;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.testing.ClusterChange;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that get more partitions, while state is kept by their producers' keys. */
class GrowingInputIT {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final Duration NOTICED_WITHIN = Duration.ofMinutes(1);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SEED = 161803;
  private static final int GROWN = 5;

  @TempDir Path folder;

  @Test
  void shouldFindTheStateOfKeysThatHaveMoved() throws Exception {
    Path map = GeneratedLog.writeMap(folder.resolve("journey.yml"));
    var maps = JourneyMapReader.read(map);
    List<LoggedEvent> events = GeneratedLog.of(SEED, 3);
    Decisions expected = new LiveEqualsReplay(folder, maps, events, SEED).replay();
    Random random = new Random(SEED);
    List<Sending> all =
        Sending.disordered(events, LiveFlow.PARTITIONS, LiveEqualsReplay.GRACE, random);
    List<Sending> before = all.subList(0, all.size() / 2);
    List<Sending> after = all.subList(before.size(), all.size());
    long end = Sending.closedUpTo(all, LiveEqualsReplay.GRACE);

    try (var flow = new LiveFlow(folder, maps, random);
        var admin = Admin.create(Map.of("bootstrap.servers", (Object) flow.bootstrapServers()))) {
      Path config = writeConfig(map, flow.bootstrapServers());
      try (var monitor = MonitorProcess.start(config, folder.resolve("run.log"))) {
        flow.sendKeyed(toPartitions(before, LiveFlow.PARTITIONS), GrowingInputIT::key);
        await("all read").atMost(SOON).until(() -> flow.unread().isEmpty());

        for (Topic<?> topic : List.of(Topics.TICKET, Topics.QUEUE_WAIT)) {
          ClusterChange.by(admin).growTopic(topic.name(), GROWN);
        }
        assertThat(monitor.awaitEnd(NOTICED_WITHIN)).isEqualTo(1);
        assertThat(monitor.logged("has 5 partitions now, 3 at the start")).isNotEmpty();
      }
      try (var monitor = MonitorProcess.start(config, folder.resolve("run.log"))) {
        flow.sendKeyed(toPartitions(after, GROWN), GrowingInputIT::key);
        await("the same decisions as in a replay")
            .atMost(SOON)
            .untilAsserted(
                () ->
                    assertThat(expected.upTo(end).difference(flow.decisions().upTo(end)))
                        .isEmpty());
        assertThat(expected.upTo(end).signals()).isGreaterThan(5_000);
        assertThat(monitor.logged("its facts go back there")).hasSize(2);
        assertThat(monitor.get("metrics").body())
            .contains("pulssi_unfollowed_total{source=\"ticket\"} 0")
            .contains("pulssi_unfollowed_total{source=\"queue-wait\"} 0");
      }
    }
  }

  /** As Kafka's own partitioner does. */
  private static List<Sending> toPartitions(List<Sending> sendings, int grown) {
    return sendings.stream()
        .map(
            sending -> {
              Topic<?> topic = sending.event().topic();
              boolean grows = topic.equals(Topics.TICKET) || topic.equals(Topics.QUEUE_WAIT);
              int count = grows ? grown : LiveFlow.PARTITIONS;
              int partition = Utils.toPositive(Utils.murmur2(key(sending).getBytes(UTF_8))) % count;
              return new Sending(
                  sending.event(), new TopicPartition(topic.name(), partition), sending.sentAt());
            })
        .toList();
  }

  private static String key(Sending sending) {
    try {
      var event = JSON.readTree(sending.event().line());
      String name = sending.event().topic().equals(Topics.TICKET) ? "ticketId" : "contactId";
      return event.path(name).asText(event.path("eventId").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path writeConfig(Path map, String bootstrapServers) throws IOException {
    return Files.writeString(
        folder.resolve("pulssi.yml"),
        """
        journey: %s
        application-id: %s
        kafka:
          bootstrap.servers: %s
          retry.backoff.ms: 10
        input:
          ticket.key: ticket-id
          queue-wait.key: contact-id
          chat-wait.key: contact-id
        http:
          port: 0
        management:
          port: 0
        streams:
          threads: 2
          commit-interval: 200ms
          state-dir: state
          session-timeout: 6s
          transaction-timeout: 2s
        """
            .formatted(map, LiveFlow.APPLICATION, bootstrapServers));
  }
}
