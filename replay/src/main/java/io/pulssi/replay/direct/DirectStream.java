package io.pulssi.replay.direct;

import io.pulssi.graph.FlowStream;
import io.pulssi.state.ProcessorWithStores;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Record;

/** Passes each record to all operators that follow, in the order in which they were connected. */
final class DirectStream<K, V> implements FlowStream<K, V>, RecordSink<K, V> {
  private final DirectFlow flow;
  private final List<RecordSink<K, V>> next = new ArrayList<>();

  DirectStream(DirectFlow flow) {
    this.flow = flow;
  }

  @Override
  public void take(Record<K, V> record) {
    for (int i = 0; i < next.size(); i++) {
      next.get(i).take(record);
    }
  }

  @Override
  public <K2, V2> FlowStream<K2, V2> process(
      ProcessorWithStores<K, V, K2, V2> processor, String name) {
    DirectStream<K2, V2> out = new DirectStream<>(flow);
    next.add(flow.add(processor, out)::process);
    return out;
  }

  @Override
  public FlowStream<K, V> merge(FlowStream<K, V> other, String name) {
    DirectStream<K, V> out = new DirectStream<>(flow);
    next.add(out);
    ((DirectStream<K, V>) other).next.add(out);
    return out;
  }

  @Override
  public FlowStream<K, V> filter(Predicate<V> wanted, String name) {
    DirectStream<K, V> out = new DirectStream<>(flow);
    next.add(
        record -> {
          if (wanted.test(record.value())) {
            out.take(record);
          }
        });
    return out;
  }

  @Override
  public <W> FlowStream<K, W> mapValues(Function<V, W> change, String name) {
    DirectStream<K, W> out = new DirectStream<>(flow);
    next.add(record -> out.take(record.withValue(change.apply(record.value()))));
    return out;
  }

  @Override
  public <K2, V2> FlowStream<K2, V2> flatMap(
      BiFunction<K, V, List<KeyValue<K2, V2>>> records, String name) {
    DirectStream<K2, V2> out = new DirectStream<>(flow);
    next.add(
        record -> {
          for (KeyValue<K2, V2> each : records.apply(record.key(), record.value())) {
            out.take(record.withKey(each.key).withValue(each.value));
          }
        });
    return out;
  }

  @Override
  public FlowStream<K, V> repartition(
      Serde<K> keys,
      Serde<V> values,
      int partitions,
      StreamPartitioner<K, V> partitioner,
      String name) {
    throw new IllegalStateException(
        name + ": a repartition (expected: none, as each topic has one partition)");
  }

  @Override
  public void send(String topic, Serde<K> keys, Serde<V> values, String name) {
    next.add(flow.sender(topic, keys, values));
  }
}
