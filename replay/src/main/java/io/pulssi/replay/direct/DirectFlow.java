package io.pulssi.replay.direct;

import io.pulssi.graph.FlowBuilder;
import io.pulssi.graph.FlowStream;
import io.pulssi.state.ProcessorWithStores;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The flow in one thread, one partition a topic, with a clock that is moved by hand.
 *
 * <p>What a record sends to a topic of the flow is taken there before the next record, in the order
 * sent, and as the object that it is: nothing is serialised on the way. Stores must hold objects on
 * the heap, as {@link io.pulssi.state.StateStores#VOLATILE} do; they are never opened.
 */
public final class DirectFlow implements FlowBuilder, AutoCloseable {
  private final SentRecords sent;
  private final WallClock clock;
  private final Map<String, Source<?, ?>> sources = new HashMap<>();
  private final Map<String, StateStore> stores = new HashMap<>();
  private final List<Runnable> inits = new ArrayList<>();
  private final List<Processor<?, ?, ?, ?>> processors = new ArrayList<>();
  private final Queue<Arrival<?, ?>> waiting = new ArrayDeque<>();
  private Optional<RecordMetadata> origin = Optional.empty();

  /**
   * A flow without operators.
   *
   * @param startsAt what its clock shows, epoch milliseconds
   * @param sent receives what the flow sends
   */
  public DirectFlow(long startsAt, SentRecords sent) {
    this.clock = new WallClock(startsAt);
    this.sent = sent;
  }

  @Override
  public <K, V> FlowStream<K, V> read(String topic, Serde<K> keys, Serde<V> values, String name) {
    Source<K, V> source = new Source<>(topic, new DirectStream<>(this));
    sources.put(topic, source);
    return source.stream;
  }

  <K, V, K2, V2> Processor<K, V, K2, V2> add(
      ProcessorWithStores<K, V, K2, V2> supplier, RecordSink<K2, V2> out) {
    supplier.stores().forEach(each -> stores.computeIfAbsent(each.name(), name -> each.build()));
    Processor<K, V, K2, V2> processor = supplier.get();
    processors.add(processor);
    inits.add(() -> processor.init(new DirectContext<>(this, out)));
    return processor;
  }

  <K, V> RecordSink<K, V> sender(String topic, Serde<K> keys, Serde<V> values) {
    RecordSink<K, V> away = sent.to(topic, keys.serializer(), values.serializer());
    return record -> {
      away.take(record);
      Source<K, V> reader = source(topic);
      if (reader != null) {
        waiting.add(new Arrival<>(reader, record));
      }
    };
  }

  /** Starts the processors; call it once, after all operators are there. */
  public void open() {
    inits.forEach(Runnable::run);
  }

  /** Takes a record of an input topic and all that follows from it. */
  public void take(String topic, byte[] value, long timestamp) {
    Source<byte[], byte[]> source = source(topic);
    if (source == null) {
      throw new IllegalArgumentException(topic + " (expected: one of " + sources.keySet() + ")");
    }
    source.take(new Record<>(null, value, timestamp));
    takeWaiting();
  }

  /** Moves the clock and takes all that follows from that. */
  public void moveTo(long time) {
    origin = Optional.empty();
    clock.moveTo(time);
    takeWaiting();
  }

  private void takeWaiting() {
    for (Arrival<?, ?> next = waiting.poll(); next != null; next = waiting.poll()) {
      next.take();
    }
  }

  /** The types of a topic are those of its contract, whoever sends or reads it. */
  @SuppressWarnings("unchecked")
  private <K, V> @Nullable Source<K, V> source(String topic) {
    return (Source<K, V>) sources.get(topic);
  }

  StateStore store(String name) {
    StateStore store = stores.get(name);
    if (store == null) {
      throw new IllegalArgumentException(name + " (expected: one of " + stores.keySet() + ")");
    }
    return store;
  }

  WallClock clock() {
    return clock;
  }

  /** Where the record now taken came from; empty when the clock is the cause. */
  Optional<RecordMetadata> origin() {
    return origin;
  }

  @Override
  public void close() {
    processors.forEach(Processor::close);
  }

  /** A record on its way to a topic of the flow. */
  private record Arrival<K, V>(Source<K, V> source, Record<K, V> record) {
    void take() {
      source.take(record);
    }
  }

  /** A topic that the flow reads, and the place of its latest record. */
  private final class Source<K, V> implements RecordMetadata {
    private final String topic;
    private final DirectStream<K, V> stream;
    private final Optional<RecordMetadata> self = Optional.of(this);
    private long offset = -1;

    Source(String topic, DirectStream<K, V> stream) {
      this.topic = topic;
      this.stream = stream;
    }

    void take(Record<K, V> record) {
      offset++;
      origin = self;
      stream.take(record);
    }

    @Override
    public String topic() {
      return topic;
    }

    @Override
    public int partition() {
      return 0;
    }

    @Override
    public long offset() {
      return offset;
    }
  }
}
