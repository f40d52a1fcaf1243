package io.pulssi.fault;

import static org.awaitility.Awaitility.await;

import io.pulssi.testing.ClusterChange;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Brokers that stand still while events happen. */
final class LiveBrokers {
  private static final Duration SOON = Duration.ofMinutes(1);

  private LiveBrokers() {}

  /** Of three brokers the one stands still that alone has one partition of an input. */
  static LiveFault leaderStandsStill(Duration time) {
    return new LiveFault(
        "the leader of one input partition stopped for %d s, two others answer"
            .formatted(time.toSeconds()),
        3,
        false,
        bench -> {
          int still = (bench.cluster().activeController() + 1) % 3;
          placeOnePartition(bench.cluster().admin(), still + 1);
          bench.begin();
          bench.pass(Duration.ofSeconds(5));
          bench.cluster().pause(still);
          try {
            bench.pass(time);
          } finally {
            bench.cluster().resume(still);
          }
          bench.awaitOutput();
        });
  }

  private static void placeOnePartition(Admin admin, int broker) throws Exception {
    String name = Topics.QUEUE_WAIT.name();
    admin.deleteTopics(List.of(name)).all().get();
    await("gone").atMost(SOON).until(() -> !admin.listTopics().names().get().contains(name));
    List<Integer> all = List.of(1, 2, 3);
    ClusterChange.by(admin)
        .createTopics(
            List.of(
                new NewTopic(name, Map.of(0, List.of(broker), 1, all, 2, all))
                    .configs(Map.of("min.insync.replicas", "1"))));
  }
}
