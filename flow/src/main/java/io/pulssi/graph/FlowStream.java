package io.pulssi.graph;

import io.pulssi.state.ProcessorWithStores;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Records on their way from operator to operator. Every operator has a name, {@code
 * <stage>-<what>}. What follows a stream gets its records in the order in which it was connected.
 */
public interface FlowStream<K, V> {

  /** What a processor makes of these records. */
  <K2, V2> FlowStream<K2, V2> process(ProcessorWithStores<K, V, K2, V2> processor, String name);

  /** These records and those of another stream. */
  FlowStream<K, V> merge(FlowStream<K, V> other, String name);

  /** Those records whose value is wanted. */
  FlowStream<K, V> filter(Predicate<V> wanted, String name);

  /** The same keys with other values. */
  <W> FlowStream<K, W> mapValues(Function<V, W> change, String name);

  /** Any number of records for each record. */
  <K2, V2> FlowStream<K2, V2> flatMap(
      BiFunction<K, V, List<KeyValue<K2, V2>>> records, String name);

  /**
   * The same records in the tasks of their keys, by way of a topic of the flow's own.
   *
   * @param partitions of that topic
   * @param partitioner which of them get a record
   */
  FlowStream<K, V> repartition(
      Serde<K> keys,
      Serde<V> values,
      int partitions,
      StreamPartitioner<K, V> partitioner,
      String name);

  /** Sends the records to a topic. */
  void send(String topic, Serde<K> keys, Serde<V> values, String name);
}
