package io.pulssi.bench.live;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.WindowStore;

/**
 * The way the textbook shows: every event is keyed anew by its step, and totals of each minute are
 * kept in a window store.
 */
final class TextbookTopology {
  /** No event is dropped, however far apart the partitions are read. */
  private static final Duration GRACE = Duration.ofDays(1);

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private TextbookTopology() {}

  static Topology of(List<String> topics) {
    var builder = new StreamsBuilder();
    builder.stream(topics, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
        .process(Decoding::new)
        .groupByKey(Grouped.with("by-step", Serdes.String(), readings()))
        .windowedBy(TimeWindows.ofSizeAndGrace(WINDOW, GRACE))
        .aggregate(
            StepTotals::new,
            (step, reading, totals) -> totals.add(reading),
            Materialized.<String, StepTotals, WindowStore<Bytes, byte[]>>as("totals")
                .withKeySerde(Serdes.String())
                .withValueSerde(totals()))
        .toStream()
        .map((minute, totals) -> KeyValue.pair(key(minute.key(), minute.window().start()), totals))
        .to(RivalSettings.RESULTS, Produced.with(Serdes.String(), totals()));
    return builder.build();
  }

  static String key(String step, long minute) {
    return step + '/' + minute;
  }

  static Serde<StepTotals> totals() {
    return Serdes.serdeFrom(
        (topic, totals) -> totals == null ? null : totals.toBytes(),
        (topic, bytes) -> bytes == null ? null : StepTotals.fromBytes(bytes));
  }

  /** The step is the key: only what is counted crosses the repartition topic. */
  private static Serde<StepReading> readings() {
    return Serdes.serdeFrom(
        (topic, reading) ->
            ByteBuffer.allocate(1 + Double.BYTES)
                .put((byte) (reading.abandoned() ? 1 : 0))
                .putDouble(reading.waitSeconds())
                .array(),
        (topic, bytes) -> {
          ByteBuffer buffer = ByteBuffer.wrap(bytes);
          return new StepReading("", buffer.get() == 1, buffer.getDouble());
        });
  }

  @SuppressWarnings("NullAway.Init") // Streams calls init first
  private static final class Decoding implements Processor<byte[], byte[], String, StepReading> {
    private final EventDecoder decoder = new EventDecoder();
    private ProcessorContext<String, StepReading> context;

    @Override
    public void init(ProcessorContext<String, StepReading> given) {
      context = given;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      String topic = context.recordMetadata().orElseThrow().topic();
      StepReading reading = StepReading.of(decoder.read(topic, record.value()));
      context.forward(record.withKey(reading.step()).withValue(reading));
    }
  }
}
