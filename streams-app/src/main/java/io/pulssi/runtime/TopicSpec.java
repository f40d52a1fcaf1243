package io.pulssi.runtime;

import java.util.Map;

/**
 * How a topic should be.
 *
 * @param name of the topic
 * @param partitions how many it is made with; at least 1
 * @param config topic settings such as {@code cleanup.policy}, as Kafka spells them
 */
public record TopicSpec(String name, int partitions, Map<String, String> config) {}
