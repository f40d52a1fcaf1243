package io.pulssi.bench.live;

import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** The floor of the engine: Kafka Streams that reads every event and does nothing with it. */
final class NoopTopology {
  private NoopTopology() {}

  static Topology of(List<String> topics) {
    var builder = new StreamsBuilder();
    builder.stream(topics, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
        .process(Decoding::new);
    return builder.build();
  }

  @SuppressWarnings("NullAway.Init") // Streams calls init first
  private static final class Decoding implements Processor<byte[], byte[], Void, Void> {
    private final EventDecoder decoder = new EventDecoder();
    private ProcessorContext<Void, Void> context;

    @Override
    public void init(ProcessorContext<Void, Void> given) {
      context = given;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      decoder.read(context.recordMetadata().orElseThrow().topic(), record.value());
    }
  }
}
