package io.pulssi.runtime;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/**
 * The internal topics of an application: changelogs of its stores, and topics between its tasks.
 * Kafka Streams makes a changelog with as many partitions as the largest topic that its task reads,
 * and refuses one that has another number.
 *
 * @param application its id, before each name
 * @param partitions by name, of those that exist
 */
record InternalTopics(String application, Map<String, Integer> partitions) {
  private static final Comparator<Set<String>> BY_TEXT = Comparator.comparing(Set::toString);
  private static final String CHANGELOG = "-changelog";
  private static final String REPARTITION = "-repartition";

  /**
   * Those that a cluster has and shows us.
   *
   * @throws KafkaException if it refuses or does not answer
   */
  static InternalTopics of(Admin admin, String application) {
    List<String> names =
        TopicSetup.get(admin.listTopics().names()).stream()
            .filter(name -> isOne(application, name))
            .toList();
    Map<String, Integer> partitions = new TreeMap<>();
    TopicSetup.get(admin.describeTopics(names).allTopicNames())
        .forEach((name, topic) -> partitions.put(name, topic.partitions().size()));
    return new InternalTopics(application, partitions);
  }

  /** Also that of an application whose id begins alike; its names are asked for by nobody. */
  private static boolean isOne(String application, String topic) {
    return topic.startsWith(application + "-")
        && (topic.endsWith(CHANGELOG) || topic.endsWith(REPARTITION));
  }

  /** The name of a topic between tasks. */
  String between(String name) {
    return application + "-" + name + REPARTITION;
  }

  /** How many partitions a topic between tasks has, if it exists. */
  OptionalInt partitionsBetween(String name) {
    return found(between(name));
  }

  /** How many partitions a topic has that the topology reads; 0 if it does not exist. */
  int partitionsNamed(String topic) {
    return found(full(topic)).orElse(0);
  }

  /** The name in the cluster of a topic that the topology reads. */
  String full(String topic) {
    return topic.endsWith(REPARTITION) ? application + "-" + topic : topic;
  }

  private OptionalInt found(String topic) {
    Integer found = partitions.get(topic);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /**
   * How many tasks the state was made for that is kept by those that read a topic.
   *
   * @param topic as the topology names it
   */
  OptionalInt tasks(TopologyDescription topology, String topic) {
    return topology.subtopologies().stream()
        .filter(part -> read(part).contains(topic))
        .flatMap(part -> changelogs(part).stream())
        .map(this::found)
        .flatMapToInt(OptionalInt::stream)
        .max();
  }

  /** Names of the changelogs, by what tasks of their kind read. */
  Map<Set<String>, Collection<String>> changelogs(TopologyDescription topology) {
    Map<Set<String>, Collection<String>> changelogs = new TreeMap<>(BY_TEXT);
    topology.subtopologies().forEach(part -> changelogs.put(read(part), changelogs(part)));
    return changelogs;
  }

  private static Set<String> read(Subtopology part) {
    Set<String> read = new TreeSet<>();
    nodes(part, Source.class).forEach(source -> read.addAll(source.topicSet()));
    return read;
  }

  private Collection<String> changelogs(Subtopology part) {
    Set<String> changelogs = new TreeSet<>();
    nodes(part, Processor.class)
        .flatMap(processor -> processor.stores().stream())
        .forEach(store -> changelogs.add(application + "-" + store + CHANGELOG));
    return changelogs;
  }

  private static <T> Stream<T> nodes(Subtopology part, Class<T> kind) {
    return part.nodes().stream().filter(kind::isInstance).map(kind::cast);
  }
}
