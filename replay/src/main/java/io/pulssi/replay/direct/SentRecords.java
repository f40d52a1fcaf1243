package io.pulssi.replay.direct;

import org.apache.kafka.common.serialization.Serializer;

/** Receives what the flow sends to topics. */
@FunctionalInterface
public interface SentRecords {
  /** What receives the records of a topic, as objects; asked once for each operator that sends. */
  <K, V> RecordSink<K, V> to(String topic, Serializer<K> keys, Serializer<V> values);
}
