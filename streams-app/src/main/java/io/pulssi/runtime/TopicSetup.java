package io.pulssi.runtime;

import io.pulssi.runtime.TopicFinding.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Creates missing topics and reports those that differ. Existing topics are never changed. */
public final class TopicSetup {
  private final Admin admin;

  /** With a client that the caller closes. */
  public TopicSetup(Admin admin) {
    this.admin = admin;
  }

  /**
   * Compares the cluster with the specifications.
   *
   * @return one finding for each specification, in the same order
   * @throws KafkaException if the cluster refuses or does not answer
   */
  public List<TopicFinding> verify(Collection<TopicSpec> specs) {
    Map<String, TopicDescription> existing = describe(specs);
    Map<String, Config> configs = configs(existing.keySet());
    return specs.stream()
        .map(spec -> compare(spec, existing.get(spec.name()), configs.get(spec.name())))
        .toList();
  }

  /**
   * Makes the missing topics.
   *
   * @param replicationFactor copies of each partition; empty for the cluster's default
   * @return one finding for each specification, in the same order
   * @throws KafkaException if the cluster refuses or does not answer
   */
  public List<TopicFinding> create(Collection<TopicSpec> specs, Optional<Short> replicationFactor) {
    var created = new ArrayList<String>();
    for (TopicFinding finding : verify(specs)) {
      if (finding.state() == State.MISSING) {
        created.add(finding.topic());
      }
    }
    specs.stream()
        .filter(spec -> created.contains(spec.name()))
        .forEach(spec -> create(spec, replicationFactor));
    return specs.stream()
        .map(
            spec ->
                created.contains(spec.name())
                    ? new TopicFinding(spec.name(), State.CREATED, spec.partitions(), List.of())
                    : one(spec))
        .toList();
  }

  /**
   * Which of these topics no broker knows.
   *
   * @throws KafkaException if the cluster refuses or does not answer
   */
  public Set<String> missing(Collection<TopicSpec> specs) {
    Set<String> missing = new TreeSet<>();
    specs.forEach(spec -> missing.add(spec.name()));
    missing.removeAll(describe(specs).keySet());
    return missing;
  }

  /**
   * How many partitions a topic has.
   *
   * @throws KafkaException if it does not exist or the cluster does not answer
   */
  public int partitions(String topic) {
    try {
      return get(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
          .mapToInt(description -> description.partitions().size())
          .sum();
    } catch (TopicAuthorizationException e) {
      throw denied(topic, "DESCRIBE");
    }
  }

  private TopicFinding one(TopicSpec spec) {
    return verify(List.of(spec)).get(0);
  }

  private void create(TopicSpec spec, Optional<Short> replicationFactor) {
    var topic =
        new NewTopic(spec.name(), Optional.of(spec.partitions()), replicationFactor)
            .configs(spec.config());
    try {
      get(admin.createTopics(List.of(topic)).all());
    } catch (TopicExistsException e) {
      // another instance was faster; the next check compares its topic
    } catch (TopicAuthorizationException e) {
      throw denied(spec.name(), "CREATE");
    }
  }

  private Map<String, TopicDescription> describe(Collection<TopicSpec> specs) {
    var existing = new HashMap<String, TopicDescription>();
    var asked =
        admin.describeTopics(specs.stream().map(TopicSpec::name).toList()).topicNameValues();
    asked.forEach(
        (name, answer) -> {
          try {
            existing.put(name, get(answer));
          } catch (UnknownTopicOrPartitionException e) {
            // the topic is missing
          } catch (TopicAuthorizationException e) {
            throw denied(name, "DESCRIBE");
          }
        });
    return existing;
  }

  private Map<String, Config> configs(Collection<String> names) {
    var resources =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    var configs = new HashMap<String, Config>();
    admin
        .describeConfigs(resources)
        .values()
        .forEach(
            (resource, answer) -> {
              try {
                configs.put(resource.name(), get(answer));
              } catch (TopicAuthorizationException e) {
                throw denied(resource.name(), "DESCRIBE_CONFIGS");
              }
            });
    return configs;
  }

  /** The broker names neither the topic nor the right. */
  private static TopicAuthorizationException denied(String topic, String right) {
    return new TopicAuthorizationException(
        "topic %s: no right to %s (./pulssi check lists every missing right)"
            .formatted(topic, right),
        Set.of(topic));
  }

  private static TopicFinding compare(
      TopicSpec spec, @Nullable TopicDescription found, @Nullable Config config) {
    if (found == null || config == null) {
      return new TopicFinding(spec.name(), State.MISSING, 0, List.of());
    }
    var differences = new ArrayList<String>();
    new TreeMap<>(spec.config())
        .forEach(
            (key, expected) -> {
              ConfigEntry entry = config.get(key);
              differ(differences, key, entry == null ? "unset" : entry.value(), expected);
            });
    State state = differences.isEmpty() ? State.MATCHES : State.DIFFERS;
    return new TopicFinding(
        spec.name(), state, found.partitions().size(), List.copyOf(differences));
  }

  private static void differ(List<String> differences, String key, Object given, Object expected) {
    if (!given.equals(expected)) {
      differences.add("%s: %s (expected: %s)".formatted(key, given, expected));
    }
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KafkaException cause) {
        throw cause;
      }
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while waiting for the cluster", e);
    }
  }
}
