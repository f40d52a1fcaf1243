package io.pulssi.runtime;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.InvalidPartitionsException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** Makes internal topics larger, and waits until the brokers know. */
final class PartitionGrowth {
  private final Admin admin;
  private final Supplier<BoundedRetry> retries;

  PartitionGrowth(Admin admin) {
    this.admin = admin;
    this.retries = () -> BoundedRetry.within(TopicSetup.KNOWN_WITHIN);
  }

  /**
   * Gives topics more partitions.
   *
   * @param wanted number of partitions by topic, above the present one
   * @throws org.apache.kafka.common.KafkaException if the cluster refuses or does not answer, or
   *     does not know the partitions within 30 s
   */
  void grow(Map<String, Integer> wanted) {
    Map<String, NewPartitions> asked = new TreeMap<>();
    wanted.forEach((topic, count) -> asked.put(topic, NewPartitions.increaseTo(count)));
    admin
        .createPartitions(asked)
        .values()
        .forEach(
            (topic, answer) -> {
              try {
                TopicSetup.get(answer);
              } catch (InvalidPartitionsException e) {
                // another instance was faster; the look below tells whether it made as many
              } catch (TopicAuthorizationException e) {
                throw new TopicAuthorizationException(
                    "topic %s needs %d partitions: no right to ALTER (docs/security.md)"
                        .formatted(topic, wanted.get(topic)),
                    Set.of(topic));
              }
            });
    BoundedRetry retry = retries.get();
    Map<String, Integer> small = small(wanted);
    while (!small.isEmpty()) {
      if (!retry.again()) {
        throw new TimeoutException(
            "not every broker knows the new partitions after %d s: %s"
                .formatted(TopicSetup.KNOWN_WITHIN.toSeconds(), small));
      }
      small = small(wanted);
    }
  }

  /** Those that have fewer, or a partition without a leader. */
  private Map<String, Integer> small(Map<String, Integer> wanted) {
    return TopicSetup.get(admin.describeTopics(wanted.keySet()).allTopicNames()).values().stream()
        .filter(topic -> led(topic) < wanted.getOrDefault(topic.name(), 0))
        .collect(Collectors.toMap(TopicDescription::name, PartitionGrowth::led));
  }

  private static int led(TopicDescription topic) {
    return (int) topic.partitions().stream().filter(each -> each.leader() != null).count();
  }
}
