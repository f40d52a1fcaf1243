package io.pulssi.graph;

import io.pulssi.state.ProcessorWithStores;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * A stream of Kafka Streams.
 *
 * @param stream as Kafka's own operators take it
 */
public record KafkaStream<K, V>(KStream<K, V> stream) implements FlowStream<K, V> {

  /** The stream of Kafka Streams behind a stream of the flow. */
  public static <K, V> KStream<K, V> of(FlowStream<K, V> flow) {
    return ((KafkaStream<K, V>) flow).stream();
  }

  @Override
  public <K2, V2> FlowStream<K2, V2> process(
      ProcessorWithStores<K, V, K2, V2> processor, String name) {
    return new KafkaStream<>(stream.process(processor, Named.as(name)));
  }

  @Override
  public FlowStream<K, V> merge(FlowStream<K, V> other, String name) {
    return new KafkaStream<>(stream.merge(of(other), Named.as(name)));
  }

  @Override
  public FlowStream<K, V> filter(Predicate<V> wanted, String name) {
    return new KafkaStream<>(stream.filter((key, value) -> wanted.test(value), Named.as(name)));
  }

  @Override
  public <W> FlowStream<K, W> mapValues(Function<V, W> change, String name) {
    return new KafkaStream<>(stream.mapValues(change::apply, Named.as(name)));
  }

  @Override
  public <K2, V2> FlowStream<K2, V2> flatMap(
      BiFunction<K, V, List<KeyValue<K2, V2>>> records, String name) {
    return new KafkaStream<>(stream.flatMap(records::apply, Named.as(name)));
  }

  @Override
  public FlowStream<K, V> repartition(
      Serde<K> keys,
      Serde<V> values,
      int partitions,
      StreamPartitioner<K, V> partitioner,
      String name) {
    return new KafkaStream<>(
        stream.repartition(
            Repartitioned.<K, V>as(name)
                .withKeySerde(keys)
                .withValueSerde(values)
                .withNumberOfPartitions(partitions)
                .withStreamPartitioner(partitioner)));
  }

  @Override
  public void send(String topic, Serde<K> keys, Serde<V> values, String name) {
    stream.to(topic, Produced.with(keys, values).withName(name));
  }
}
