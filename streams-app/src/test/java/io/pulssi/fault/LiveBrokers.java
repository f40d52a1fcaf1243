package io.pulssi.fault;

import static org.awaitility.Awaitility.await;

import io.pulssi.testing.ClusterChange;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
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
          placePartitions(bench.cluster().admin(), still);
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

  /** One replica of each partition, the first at this broker. */
  private static void placePartitions(Admin admin, int first) throws Exception {
    String name = Topics.QUEUE_WAIT.name();
    admin.deleteTopics(List.of(name)).all().get();
    await("gone").atMost(SOON).until(() -> !admin.listTopics().names().get().contains(name));
    Map<Integer, List<Integer>> places = new HashMap<>();
    for (int partition = 0; partition < Cluster.PARTITIONS; partition++) {
      places.put(partition, List.of((first + partition) % 3 + 1));
    }
    ClusterChange.by(admin)
        .createTopics(
            List.of(new NewTopic(name, places).configs(Map.of("min.insync.replicas", "1"))));
  }
}
