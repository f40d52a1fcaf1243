package io.pulssi.runtime;

import io.pulssi.config.Settings;
import io.pulssi.journey.Source;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates missing topics before the flow starts, and counts the partitions of the inputs. */
final class TopicPreparation {
  private static final Logger log = LoggerFactory.getLogger(TopicPreparation.class);
  private static final Duration KNOWN_WITHIN = Duration.ofSeconds(30);
  private static final Duration ASKING_AGAIN = Duration.ofMillis(100);

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
      Map<Source, Integer> partitions = new EnumMap<>(Source.class);
      for (Topic<?> topic : Topics.inputs()) {
        Source.ofLabel(topic.thing())
            .ifPresent(
                source ->
                    partitions.put(
                        source, onceKnown(() -> setup.partitions(topic.name()), System::nanoTime)));
      }
      return partitions;
    }
  }

  /**
   * Asks until the broker knows the topic: a new topic is unknown to some brokers for a moment.
   *
   * @throws UnknownTopicOrPartitionException if it does not know for 30 s
   */
  static <T> T onceKnown(Supplier<T> asking, LongSupplier nanos) {
    long since = nanos.getAsLong();
    while (true) {
      try {
        return asking.get();
      } catch (UnknownTopicOrPartitionException e) {
        if (nanos.getAsLong() - since > KNOWN_WITHIN.toNanos()) {
          throw e;
        }
        LockSupport.parkNanos(ASKING_AGAIN.toNanos());
      }
    }
  }

  private Optional<Short> replicas() {
    int factor = settings.streams().replicationFactor();
    return factor > 0 ? Optional.of((short) factor) : Optional.empty();
  }
}
