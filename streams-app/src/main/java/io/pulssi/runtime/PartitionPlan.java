package io.pulssi.runtime;

import io.pulssi.intake.IntakeStage;
import io.pulssi.journey.PartitionLayout;
import io.pulssi.journey.Source;
import io.pulssi.signal.SignalStage;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.streams.TopologyDescription;

/**
 * How the flow fits the numbers of partitions that a cluster's topics have, and what has to be done
 * so that Kafka Streams accepts its internal topics.
 *
 * <p>An empty topic for each source whose state is kept in place remembers how many partitions the
 * source had when that began. When the source's keys move, its facts go through that topic.
 *
 * @param layout how inputs and state are spread
 * @param read partitions of each topic that the flow reads
 * @param missing topics to be made before the start, with their partitions
 * @param growing internal topics to be made larger, with the partitions they need
 * @param refusals why the flow cannot start, a sentence each
 * @param moved what to tell of sources whose keys have moved, a sentence each
 */
record PartitionPlan(
    PartitionLayout layout,
    Map<String, Integer> read,
    Map<String, Integer> missing,
    Map<String, Integer> growing,
    List<String> refusals,
    List<String> moved) {

  /**
   * Compares.
   *
   * @param counts partitions of the topics that exist, by name
   */
  static PartitionPlan of(PlannedFlow flow, Map<String, Integer> counts, InternalTopics internal) {
    FoundLayout layout = layout(flow, counts, internal);
    TopologyDescription topology = flow.describe(layout);
    Map<String, Integer> missing = new TreeMap<>();
    List<String> moved = new ArrayList<>();
    for (Source source : flow.keptInPlace(layout)) {
      String name = SignalStage.movedTopic(source);
      if (internal.partitionsBetween(name).isEmpty()) {
        missing.put(internal.between(name), layout.keys(source));
      }
      if (layout.moved(source)) {
        moved.add(moved(source, layout));
      }
    }
    Map<String, Integer> read = new TreeMap<>();
    Map<String, Integer> growing = new TreeMap<>();
    Set<String> refusals = new LinkedHashSet<>();
    internal
        .changelogs(topology)
        .forEach(
            (topics, changelogs) -> {
              topics.stream()
                  .filter(counts::containsKey)
                  .forEach(topic -> read.put(topic, counts.get(topic)));
              boolean intake = topics.stream().anyMatch(PartitionPlan::isInput);
              if (!intake
                  && topics.stream().anyMatch(topic -> count(topic, counts, internal) == 0)) {
                return; // Kafka Streams makes it, or it is hidden from us
              }
              int tasks = tasks(topics, counts, layout, internal);
              int kept = internal.partitionsBetween(IntakeStage.TASKS).orElse(tasks);
              if (topics.contains(IntakeStage.TASKS + "-repartition") && kept < tasks) {
                growing.put(internal.between(IntakeStage.TASKS), tasks);
              }
              for (String changelog : changelogs) {
                int found = internal.partitions().getOrDefault(changelog, tasks);
                if (intake && found < tasks) {
                  growing.put(changelog, tasks);
                } else if (found != tasks) {
                  refusals.add(refusal(topics, tasks, found, internal));
                }
              }
            });
    return new PartitionPlan(layout, read, missing, growing, List.copyOf(refusals), moved);
  }

  /**
   * How a topic is to be made that does not exist: with as many partitions as the state behind it
   * was laid out for, if there is such state.
   *
   * @param topology tells which state is behind the topic
   */
  static TopicSpec fitting(TopicSpec spec, TopologyDescription topology, InternalTopics internal) {
    OptionalInt keys =
        Topics.inputs().stream()
            .filter(topic -> topic.name().equals(spec.name()))
            .flatMap(topic -> Source.ofLabel(topic.thing()).stream())
            .map(source -> internal.partitionsBetween(SignalStage.movedTopic(source)))
            .flatMapToInt(OptionalInt::stream)
            .findFirst();
    int partitions =
        keys.orElseGet(() -> internal.tasks(topology, spec.name()).orElse(spec.partitions()));
    return new TopicSpec(spec.name(), partitions, spec.config());
  }

  private static FoundLayout layout(
      PlannedFlow flow, Map<String, Integer> counts, InternalTopics internal) {
    TopologyDescription topology = flow.describe(source -> 1);
    Map<Source, Integer> inputs = new EnumMap<>(Source.class);
    Map<Source, Integer> keys = new EnumMap<>(Source.class);
    int intakeTasks = 0;
    for (Topic<?> topic : Topics.inputs()) {
      Source source = Source.ofLabel(topic.thing()).orElseThrow();
      Integer count = counts.get(topic.name());
      if (count != null) {
        inputs.put(source, count);
      }
      internal
          .partitionsBetween(SignalStage.movedTopic(source))
          .ifPresent(known -> keys.put(source, known));
      intakeTasks = Math.max(intakeTasks, internal.tasks(topology, topic.name()).orElse(0));
    }
    OptionalInt behindHop = internal.tasks(topology, SignalStage.HOP + "-repartition");
    OptionalInt hop =
        behindHop.isPresent() ? behindHop : internal.partitionsBetween(SignalStage.HOP);
    return new FoundLayout(inputs, keys, intakeTasks, hop);
  }

  private static boolean isInput(String topic) {
    return Topics.inputs().stream().anyMatch(input -> input.name().equals(topic));
  }

  /** As many as the largest of the topics that they read has partitions. */
  private static int tasks(
      Set<String> topics,
      Map<String, Integer> counts,
      FoundLayout layout,
      InternalTopics internal) {
    int tasks = topics.stream().anyMatch(PartitionPlan::isInput) ? layout.intakeTasks() : 0;
    for (String topic : topics) {
      tasks = Math.max(tasks, count(topic, counts, internal));
    }
    return tasks;
  }

  private static int count(String topic, Map<String, Integer> counts, InternalTopics internal) {
    return counts.getOrDefault(topic, internal.partitionsNamed(topic));
  }

  private static String moved(Source source, FoundLayout layout) {
    return "%s: %d partitions, the state of its keys was laid out for %d: its facts go back there"
        .formatted(topic(source), layout.inputs(source), layout.keys(source));
  }

  private static String topic(Source source) {
    return Topics.inputs().stream()
        .filter(topic -> topic.thing().equals(source.label()))
        .map(Topic::name)
        .findFirst()
        .orElseThrow();
  }

  /** State of the later stages does not follow its keys. */
  private static String refusal(Set<String> topics, int tasks, int found, InternalTopics internal) {
    String topic = topics.stream().map(internal::full).collect(Collectors.joining(", "));
    return "topic %1$s has %2$d partitions, but the state of those who read it was laid out for %3$d. Stop all instances and delete %1$s: the next start makes it with %3$d, and what waited in it is lost. Or begin anew with another application-id"
        .formatted(topic, tasks, found);
  }
}
