package io.pulssi.replay.direct;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** What a processor sees of the flow; what no processor of ours asks for is not there. */
final class DirectContext<K, V> implements ProcessorContext<K, V> {
  private static final TaskId TASK = new TaskId(0, 0);

  private final DirectFlow flow;
  private final RecordSink<K, V> out;

  DirectContext(DirectFlow flow, RecordSink<K, V> out) {
    this.flow = flow;
    this.out = out;
  }

  @Override
  @SuppressWarnings("unchecked") // a record is only read
  public <K2 extends K, V2 extends V> void forward(Record<K2, V2> record) {
    out.take((Record<K, V>) record);
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Kafka declares it
  public <S extends StateStore> S getStateStore(String name) {
    return (S) flow.store(name);
  }

  @Override
  public Cancellable schedule(Duration interval, PunctuationType type, Punctuator action) {
    if (type != PunctuationType.WALL_CLOCK_TIME) {
      throw absent();
    }
    return flow.clock().schedule(interval.toMillis(), action);
  }

  @Override
  public Optional<RecordMetadata> recordMetadata() {
    return flow.origin();
  }

  @Override
  public TaskId taskId() {
    return TASK;
  }

  @Override
  public long currentSystemTimeMs() {
    return flow.clock().now();
  }

  @Override
  public <K2 extends K, V2 extends V> void forward(Record<K2, V2> record, String childName) {
    throw absent();
  }

  @Override
  public Cancellable schedule(
      Instant startTime, Duration interval, PunctuationType type, Punctuator callback) {
    throw absent();
  }

  @Override
  public String applicationId() {
    throw absent();
  }

  @Override
  public Serde<?> keySerde() {
    throw absent();
  }

  @Override
  public Serde<?> valueSerde() {
    throw absent();
  }

  @Override
  public File stateDir() {
    throw absent();
  }

  @Override
  public StreamsMetrics metrics() {
    throw absent();
  }

  @Override
  public void commit() {
    throw absent();
  }

  @Override
  public Map<String, Object> appConfigs() {
    throw absent();
  }

  @Override
  public Map<String, Object> appConfigsWithPrefix(String prefix) {
    throw absent();
  }

  @Override
  public long currentStreamTimeMs() {
    throw absent();
  }

  private static UnsupportedOperationException absent() {
    return new UnsupportedOperationException("not there without Kafka Streams");
  }
}
