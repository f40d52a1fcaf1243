package io.pulssi.runtime;

import io.pulssi.config.Settings;
import io.pulssi.journey.Source;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates missing topics before the flow starts, and counts the partitions of the inputs. */
final class TopicPreparation {
  private static final Logger log = LoggerFactory.getLogger(TopicPreparation.class);

  private final Map<String, Object> clientConfig;
  private final Settings settings;

  TopicPreparation(Map<String, Object> clientConfig, Settings settings) {
    this.clientConfig = clientConfig;
    this.settings = settings;
  }

  /** Partitions of every input topic, by source. */
  Map<Source, Integer> prepare(List<TopicSpec> topics) {
    try (Admin admin = Admin.create(clientConfig)) {
      TopicSetup setup = new TopicSetup(admin);
      for (TopicFinding finding : setup.create(topics, replicas())) {
        if (finding.state() != TopicFinding.State.MATCHES) {
          log.info("topic {}", finding);
        }
      }
      // some may have been made by others, a moment ago
      BoundedRetry retry = BoundedRetry.within(TopicSetup.KNOWN_WITHIN);
      Map<Source, Integer> partitions = new EnumMap<>(Source.class);
      for (Topic<?> topic : Topics.inputs()) {
        Source.ofLabel(topic.thing())
            .ifPresent(
                source ->
                    partitions.put(source, retry.untilKnown(() -> setup.partitions(topic.name()))));
      }
      return partitions;
    }
  }

  private Optional<Short> replicas() {
    int factor = settings.streams().replicationFactor();
    return factor > 0 ? Optional.of((short) factor) : Optional.empty();
  }
}
