package io.pulssi.graph;

import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;

/**
 * The flow on Kafka Streams.
 *
 * @param builder becomes the topology
 */
public record KafkaFlow(StreamsBuilder builder) implements FlowBuilder {

  /**
   * The topology of a flow.
   *
   * @param properties settings of the Streams client that will run it
   * @param wire connects the operators
   */
  public static Topology topology(Properties properties, Consumer<FlowBuilder> wire) {
    // Without the settings here, Streams accepts internal topics without a name of ours.
    var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
    wire.accept(new KafkaFlow(builder));
    return builder.build(properties);
  }

  @Override
  public <K, V> FlowStream<K, V> read(String topic, Serde<K> keys, Serde<V> values, String name) {
    return new KafkaStream<>(
        builder.stream(
            topic,
            Consumed.with(keys, values)
                .withTimestampExtractor(KafkaFlow::timestampOf)
                .withName(name)));
  }

  /**
   * The record's own Kafka timestamp, or the time of reading if it has none. Brokers accept records
   * without a timestamp; the default extractor of Streams would stop the process at each of them.
   */
  public static long timestampOf(ConsumerRecord<?, ?> record, long partitionTime) {
    return record.timestamp() >= 0 ? record.timestamp() : System.currentTimeMillis();
  }
}
