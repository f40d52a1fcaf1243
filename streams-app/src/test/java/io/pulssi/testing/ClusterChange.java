package io.pulssi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.ToIntFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The one place where tests change a cluster. A controller acknowledges a change before all brokers
 * know it, and a broker that is asked too early answers as if nothing had changed: each method here
 * returns when every later question is answered by what was changed.
 */
public final class ClusterChange {
  private static final Duration SOON = Duration.ofMinutes(1);

  private final Admin admin;

  private ClusterChange(Admin admin) {
    this.admin = admin;
  }

  /** Changes made by a client that may do everything. */
  public static ClusterChange by(Admin admin) {
    return new ClusterChange(admin);
  }

  /** Makes topics of a cluster that has no rules. */
  public static void createTopics(String bootstrapServers, Collection<NewTopic> topics)
      throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      by(admin).createTopics(topics);
    }
  }

  /** Makes one topic, with the broker's own settings, of a cluster that has no rules. */
  public static void createTopic(String bootstrapServers, String name, int partitions)
      throws Exception {
    createTopics(
        bootstrapServers, List.of(new NewTopic(name, Optional.of(partitions), Optional.empty())));
  }

  /**
   * Makes the monitor's topics, of a cluster that has no rules. Few partitions make few stores: a
   * monitor starts the sooner.
   */
  public static void createMonitorTopics(
      String bootstrapServers, ToIntFunction<Topic<?>> partitions) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      by(admin).createMonitorTopics(partitions);
    }
  }

  /** Makes the monitor's topics. */
  public void createMonitorTopics(ToIntFunction<Topic<?>> partitions) throws Exception {
    createTopics(
        Topics.all().stream()
            .map(
                topic ->
                    new NewTopic(
                            topic.name(),
                            Optional.of(partitions.applyAsInt(topic)),
                            Optional.empty())
                        .configs(topic.settings()))
            .toList());
  }

  /** Makes topics: they are described, every leader tells its ends, every replica is there. */
  public void createTopics(Collection<NewTopic> topics) throws Exception {
    admin.createTopics(topics).all().get();
    List<String> names = topics.stream().map(NewTopic::name).toList();
    awaitKnown("topics described", () -> describe(names).size() == names.size());
    Map<String, TopicDescription> described = describe(names);
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    Map<Integer, Set<TopicPartition>> replicas = new HashMap<>();
    described.forEach(
        (name, topic) -> {
          for (TopicPartitionInfo info : topic.partitions()) {
            var partition = new TopicPartition(name, info.partition());
            ends.put(partition, OffsetSpec.latest());
            for (Node node : info.replicas()) {
              replicas.computeIfAbsent(node.id(), any -> new HashSet<>()).add(partition);
            }
          }
        });
    awaitKnown(
        "ends of all partitions", () -> admin.listOffsets(ends).all().get().size() == ends.size());
    for (Map.Entry<Integer, Set<TopicPartition>> node : replicas.entrySet()) {
      awaitKnown(
          "replicas on broker " + node.getKey(),
          () -> held(node.getKey()).containsAll(node.getValue()));
    }
  }

  private Map<String, TopicDescription> describe(Collection<String> names) throws Exception {
    return admin.describeTopics(names).allTopicNames().get();
  }

  private Set<TopicPartition> held(int broker) throws Exception {
    Set<TopicPartition> held = new HashSet<>();
    for (LogDirDescription folder :
        admin.describeLogDirs(List.of(broker)).allDescriptions().get().get(broker).values()) {
      held.addAll(folder.replicaInfos().keySet());
    }
    return held;
  }

  /** Gives a topic more partitions. */
  public void growTopic(String topic, int partitions) throws Exception {
    admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(partitions))).all().get();
    awaitKnown(
        "partitions of " + topic,
        () -> describe(List.of(topic)).get(topic).partitions().size() == partitions);
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (int partition = 0; partition < partitions; partition++) {
      ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
    }
    awaitKnown(
        "ends of all partitions", () -> admin.listOffsets(ends).all().get().size() == partitions);
  }

  /** Takes a topic away. */
  public void deleteTopic(String topic) throws Exception {
    admin.deleteTopics(List.of(topic)).all().get();
    awaitKnown("no topic " + topic, () -> !admin.listTopics().names().get().contains(topic));
  }

  /** Sets one setting of a topic. */
  public void setTopicConfig(String topic, String key, String value) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    var change = new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET);
    admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all().get();
    awaitKnown(
        key + " of " + topic,
        () ->
            admin
                .describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(key)
                .value()
                .equals(value));
  }

  /** Adds rules. */
  public void createAcls(Collection<AclBinding> rules) throws Exception {
    admin.createAcls(rules).all().get();
    for (AclBinding rule : rules) {
      awaitKnown("the rule " + rule, () -> isThere(rule));
    }
  }

  /** Takes a rule away. */
  public void deleteAcl(AclBinding rule) throws Exception {
    assertThat(admin.deleteAcls(List.of(rule.toFilter())).all().get()).hasSize(1);
    awaitKnown("no rule " + rule, () -> !isThere(rule));
  }

  private boolean isThere(AclBinding rule) throws Exception {
    return !admin.describeAcls(rule.toFilter()).values().get().isEmpty();
  }

  /** Asks until it is so; a topic that is unknown yet is asked for again. */
  private static void awaitKnown(String what, Callable<Boolean> question) {
    await(what)
        .atMost(SOON)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptionsMatching(
            failure ->
                failure instanceof ExecutionException
                    && failure.getCause() instanceof UnknownTopicOrPartitionException)
        .until(question);
  }
}
