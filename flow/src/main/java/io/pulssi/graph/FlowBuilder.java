package io.pulssi.graph;

import org.apache.kafka.common.serialization.Serde;

/** Where the flow begins: gives streams of the topics that it reads. */
public interface FlowBuilder {

  /**
   * The records of a topic.
   *
   * @param name of the operator, {@code <stage>-<what>}
   */
  <K, V> FlowStream<K, V> read(String topic, Serde<K> keys, Serde<V> values, String name);
}
