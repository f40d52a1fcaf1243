package io.pulssi.runtime;

import static java.util.Objects.requireNonNull;

import io.pulssi.runtime.TopicFinding.State;
import java.time.Duration;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Creates missing topics and reports those that differ. Existing topics are never changed. */
public final class TopicSetup {
  /** How long brokers may take to learn of a topic that was made. */
  static final Duration KNOWN_WITHIN = Duration.ofSeconds(30);

  private final Admin admin;
  private final Supplier<BoundedRetry> retries;

  /** With a client that the caller closes. */
  public TopicSetup(Admin admin) {
    this(admin, () -> BoundedRetry.within(KNOWN_WITHIN));
  }

  /** For tests: other pauses. */
  TopicSetup(Admin admin, Supplier<BoundedRetry> retries) {
    this.admin = admin;
    this.retries = retries;
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
   * Makes the missing topics, and waits until the brokers know them: who asks for one of them next,
   * is answered.
   *
   * @param replicationFactor copies of each partition; empty for the cluster's default
   * @return one finding for each specification, in the same order
   * @throws KafkaException if the cluster refuses or does not answer, or does not know the topics
   *     within 30 s
   */
  public List<TopicFinding> create(Collection<TopicSpec> specs, Optional<Short> replicationFactor) {
    List<TopicFinding> found = verify(specs);
    Set<String> missing =
        found.stream()
            .filter(finding -> finding.state() == State.MISSING)
            .map(TopicFinding::topic)
            .collect(Collectors.toSet());
    List<TopicSpec> made = specs.stream().filter(spec -> missing.contains(spec.name())).toList();
    make(made, replicationFactor);
    awaitKnown(made);
    Map<String, TopicFinding> findings = new HashMap<>();
    found.forEach(finding -> findings.put(finding.topic(), finding));
    made.forEach(
        spec ->
            findings.put(
                spec.name(),
                new TopicFinding(spec.name(), State.CREATED, spec.partitions(), List.of())));
    return specs.stream().map(spec -> requireNonNull(findings.get(spec.name()))).toList();
  }

  /**
   * What each of these topics is; those that no broker knows are absent.
   *
   * @throws KafkaException if the cluster refuses or does not answer
   */
  Map<String, TopicIdentity> identities(Collection<TopicSpec> specs) {
    Map<String, TopicIdentity> found = new TreeMap<>();
    describe(specs)
        .forEach(
            (name, topic) ->
                found.put(
                    name,
                    new TopicIdentity(topic.topicId().toString(), topic.partitions().size())));
    return found;
  }

  private static Set<String> absent(
      Collection<TopicSpec> specs, Map<String, TopicDescription> known) {
    Set<String> absent = new TreeSet<>();
    specs.forEach(spec -> absent.add(spec.name()));
    absent.removeAll(known.keySet());
    return absent;
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

  /** In one request, which brokers learn of as a whole: who knows one of the topics, knows all. */
  private void make(List<TopicSpec> specs, Optional<Short> replicationFactor) {
    List<NewTopic> topics =
        specs.stream()
            .map(
                spec ->
                    new NewTopic(spec.name(), Optional.of(spec.partitions()), replicationFactor)
                        .configs(spec.config()))
            .toList();
    admin
        .createTopics(topics)
        .values()
        .forEach(
            (name, answer) -> {
              try {
                get(answer);
              } catch (TopicExistsException e) {
                // another instance was faster; the next check compares what it made
              } catch (TopicAuthorizationException e) {
                throw denied(name, "CREATE");
              }
            });
  }

  /**
   * Every partition's leader is asked for its end. Leaders are spread over the brokers, so that
   * this asks nearly all of them; a leader that does not answer yet could not be written to either.
   */
  private void awaitKnown(List<TopicSpec> made) {
    BoundedRetry retry = retries.get();
    Set<String> unknown = unknown(made);
    while (!unknown.isEmpty()) {
      if (!retry.again()) {
        throw new UnknownTopicOrPartitionException(
            "made, but not known to every broker after %d s: %s"
                .formatted(KNOWN_WITHIN.toSeconds(), String.join(", ", unknown)));
      }
      unknown = unknown(made);
    }
  }

  private Set<String> unknown(Collection<TopicSpec> specs) {
    Map<String, TopicDescription> known = describe(specs);
    Set<String> unknown = absent(specs, known);
    unknown.addAll(withoutLeader(known));
    return unknown;
  }

  private Set<String> withoutLeader(Map<String, TopicDescription> topics) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    topics.forEach(
        (name, topic) ->
            topic
                .partitions()
                .forEach(
                    info ->
                        asked.put(
                            new TopicPartition(name, info.partition()), OffsetSpec.latest())));
    var within = new ListOffsetsOptions().timeoutMs((int) KNOWN_WITHIN.toMillis());
    ListOffsetsResult ends = admin.listOffsets(asked, within);
    Set<String> without = new TreeSet<>();
    for (TopicPartition partition : asked.keySet()) {
      try {
        get(ends.partitionResult(partition));
      } catch (UnknownTopicOrPartitionException | TimeoutException e) {
        without.add(partition.topic());
      }
    }
    return without;
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

  /**
   * The settings of each of these topics; those that no broker knows are absent.
   *
   * @throws KafkaException if the cluster refuses or does not answer
   */
  public Map<String, Config> settings(Collection<String> topics) {
    return configs(topics);
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
              } catch (UnknownTopicOrPartitionException e) {
                // this broker does not know it yet, unlike the one that described it
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

  static <T> T get(KafkaFuture<T> future) {
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
