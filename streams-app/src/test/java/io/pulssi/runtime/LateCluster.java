package io.pulssi.runtime;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.DescribeConfigsResult;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;

/**
 * A cluster without a broker behind it, whose brokers learn of new topics late, and by steps: first
 * that there is a topic, then where its partitions are led.
 */
public final class LateCluster {
  private static final Node NODE = new Node(1, "broker", 9092);

  private final Map<String, NewTopic> made = new HashMap<>();
  private final long descriptionsAfter;
  private final long leadersAfter;
  private long nanos;
  private long madeAt;

  /**
   * @param descriptionsAfter how long topics that were made are unknown
   * @param leadersAfter how long their partitions have no end
   */
  public LateCluster(Duration descriptionsAfter, Duration leadersAfter) {
    this.descriptionsAfter = descriptionsAfter.toNanos();
    this.leadersAfter = leadersAfter.toNanos();
  }

  /** Its client, which knows no more questions than those of {@link TopicSetup}. */
  public Admin admin() {
    return (Admin)
        Proxy.newProxyInstance(
            Admin.class.getClassLoader(),
            new Class<?>[] {Admin.class},
            (proxy, method, given) -> answer(method.getName(), given));
  }

  /** By this cluster's own clock, which only a pause moves. */
  public BoundedRetry retry(Duration bound) {
    return BoundedRetry.within(bound, () -> nanos, pause -> nanos += pause);
  }

  /** Makes topics, as somebody else does. */
  public void make(Collection<NewTopic> topics) {
    topics.forEach(topic -> made.put(topic.name(), topic));
    madeAt = nanos;
  }

  /** Whether every later question is answered. */
  public boolean isSettled() {
    return knows(descriptionsAfter) && knows(leadersAfter);
  }

  private boolean knows(long after) {
    return nanos - madeAt >= after;
  }

  @SuppressWarnings("unchecked")
  private Object answer(String question, Object[] given) {
    return switch (question) {
      case "createTopics" -> created((Collection<NewTopic>) given[0]);
      case "describeTopics" -> described((Collection<String>) given[0]);
      case "describeConfigs" -> configs((Collection<ConfigResource>) given[0]);
      case "listOffsets" -> ends(((Map<TopicPartition, ?>) given[0]).keySet());
      default -> throw new UnsupportedOperationException(question);
    };
  }

  private CreateTopicsResult created(Collection<NewTopic> topics) {
    make(topics);
    Map<String, KafkaFuture<CreateTopicsResult.TopicMetadataAndConfig>> answers = new HashMap<>();
    for (NewTopic topic : topics) {
      answers.put(
          topic.name(),
          KafkaFuture.completedFuture(
              new CreateTopicsResult.TopicMetadataAndConfig(
                  Uuid.randomUuid(), topic.numPartitions(), 1, config(topic))));
    }
    return new CreateTopicsResult(answers) {};
  }

  private DescribeTopicsResult described(Collection<String> names) {
    Map<String, KafkaFuture<TopicDescription>> answers = new HashMap<>();
    for (String name : names) {
      NewTopic topic = made.get(name);
      answers.put(
          name,
          topic != null && knows(descriptionsAfter)
              ? KafkaFuture.completedFuture(description(topic))
              : unknown());
    }
    return new DescribeTopicsResult(null, answers) {};
  }

  private static TopicDescription description(NewTopic topic) {
    List<TopicPartitionInfo> partitions =
        IntStream.range(0, topic.numPartitions())
            .mapToObj(i -> new TopicPartitionInfo(i, NODE, List.of(NODE), List.of(NODE)))
            .toList();
    return new TopicDescription(topic.name(), false, partitions);
  }

  private DescribeConfigsResult configs(Collection<ConfigResource> resources) {
    Map<ConfigResource, KafkaFuture<Config>> answers = new HashMap<>();
    for (ConfigResource resource : resources) {
      NewTopic topic = made.get(resource.name());
      answers.put(resource, topic == null ? unknown() : KafkaFuture.completedFuture(config(topic)));
    }
    return new DescribeConfigsResult(answers) {};
  }

  private static Config config(NewTopic topic) {
    return new Config(
        topic.configs().entrySet().stream()
            .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
            .toList());
  }

  private ListOffsetsResult ends(Collection<TopicPartition> partitions) {
    Map<TopicPartition, KafkaFuture<ListOffsetsResultInfo>> answers = new HashMap<>();
    for (TopicPartition partition : partitions) {
      answers.put(
          partition,
          made.containsKey(partition.topic()) && knows(leadersAfter)
              ? KafkaFuture.completedFuture(new ListOffsetsResultInfo(0, -1, Optional.empty()))
              : unknown());
    }
    return new ListOffsetsResult(answers);
  }

  private static <T> KafkaFuture<T> unknown() {
    var answer = new KafkaFutureImpl<T>();
    answer.completeExceptionally(new UnknownTopicOrPartitionException());
    return answer;
  }
}
