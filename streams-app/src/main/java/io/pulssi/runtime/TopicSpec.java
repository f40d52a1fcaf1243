package io.pulssi.runtime;

import io.pulssi.topic.Topic;
import java.util.Map;

/**
 * How a topic should be.
 *
 * @param name of the topic
 * @param partitions of a new topic; an existing one keeps its own number
 * @param config topic settings such as {@code cleanup.policy}, as Kafka spells them
 */
public record TopicSpec(String name, int partitions, Map<String, String> config) {
  /** As its contract says. */
  public static TopicSpec of(Topic<?> topic) {
    return new TopicSpec(topic.name(), topic.partitions(), topic.settings());
  }
}
