package io.pulssi.runtime;

import io.pulssi.config.Settings;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.TopologyDescription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates missing topics before the flow starts, and makes internal topics as large as the inputs
 * need.
 */
final class TopicPreparation {
  private static final Logger log = LoggerFactory.getLogger(TopicPreparation.class);

  /** As Kafka Streams makes topics between tasks: it deletes what it has read. */
  private static final Map<String, String> BETWEEN_TASKS =
      Map.of(
          "cleanup.policy", "delete", "retention.ms", "-1", "message.timestamp.type", "CreateTime");

  private final Map<String, Object> clientConfig;
  private final Settings settings;

  TopicPreparation(Map<String, Object> clientConfig, Settings settings) {
    this.clientConfig = clientConfig;
    this.settings = settings;
  }

  /**
   * Prepares the topics of a flow.
   *
   * @throws KafkaException if the cluster refuses or does not answer, or if the flow's state cannot
   *     follow a changed topic: the message says what to do
   */
  PartitionPlan prepare(List<TopicSpec> topics, PlannedFlow flow) {
    try (Admin admin = Admin.create(clientConfig)) {
      TopicSetup setup = new TopicSetup(admin);
      InternalTopics internal = InternalTopics.of(admin, settings.applicationId());
      TopologyDescription topology = flow.describe(source -> 1);
      List<TopicSpec> fitting =
          topics.stream().map(spec -> PartitionPlan.fitting(spec, topology, internal)).toList();
      for (TopicFinding finding : setup.create(fitting, replicas())) {
        if (finding.state() != TopicFinding.State.MATCHES) {
          log.info("topic {}", finding);
        }
      }
      // some may have been made by others, a moment ago
      BoundedRetry retry = BoundedRetry.within(TopicSetup.KNOWN_WITHIN);
      Map<String, Integer> counts = new TreeMap<>();
      Stream.concat(Topics.inputs().stream(), Stream.of(Topics.SLICE))
          .map(Topic::name)
          .forEach(topic -> counts.put(topic, retry.untilKnown(() -> setup.partitions(topic))));
      PartitionPlan plan = PartitionPlan.of(flow, counts, internal);
      apply(plan, admin, setup);
      return plan;
    }
  }

  private void apply(PartitionPlan plan, Admin admin, TopicSetup setup) {
    if (!plan.refusals().isEmpty()) {
      throw new KafkaException(String.join("; ", plan.refusals()));
    }
    plan.moved().forEach(log::warn);
    List<TopicSpec> missing =
        plan.missing().entrySet().stream()
            .map(topic -> new TopicSpec(topic.getKey(), topic.getValue(), BETWEEN_TASKS))
            .toList();
    if (!missing.isEmpty()) {
      setup.create(missing, replicas());
    }
    if (!plan.growing().isEmpty()) {
      log.warn("inputs have more partitions than before: internal topics grow {}", plan.growing());
      new PartitionGrowth(admin).grow(plan.growing());
    }
  }

  private Optional<Short> replicas() {
    int factor = settings.streams().replicationFactor();
    return factor > 0 ? Optional.of((short) factor) : Optional.empty();
  }
}
