package io.pulssi.bench.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.serialization.DeserializationSchema.InitializationContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The textbook's job in Flink: each source subtask adds up its own events of a step and minute, and
 * only these sums are sent to the subtask of the step. Checkpoints as often as the product commits;
 * results leave in transactions. All in this JVM.
 */
final class FlinkProgram {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** As the product's grace. */
  private static final Duration LATENESS = Duration.ofMinutes(2);

  private static final TypeInformation<Tuple2<String, byte[]>> SUMS =
      Types.TUPLE(Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE));

  private FlinkProgram() {}

  static void run(RivalSettings settings) throws Exception {
    var config = new Configuration();
    config.set(RestartStrategyOptions.RESTART_STRATEGY, "none"); // a failure ends the process
    var environment = StreamExecutionEnvironment.createLocalEnvironment(config);
    environment.setParallelism(RivalSettings.THREADS);
    environment.getConfig().enableObjectReuse();
    environment.enableCheckpointing(RivalSettings.COMMIT_MILLIS, CheckpointingMode.EXACTLY_ONCE);
    environment
        .fromSource(
            source(settings), WatermarkStrategy.forBoundedOutOfOrderness(LATENESS), "events")
        .transform("add-up", SUMS, new FlinkPreAggregation())
        .keyBy(sum -> sum.f0)
        .window(TumblingEventTimeWindows.of(WINDOW))
        .aggregate(new Merge(), new Result())
        .sinkTo(sink(settings));
    environment.execute();
  }

  private static KafkaSource<StepReading> source(RivalSettings settings) {
    return KafkaSource.<StepReading>builder()
        .setBootstrapServers(settings.bootstrapServers())
        .setGroupId(settings.group())
        .setTopics(settings.topics())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new Decoding())
        .build();
  }

  private static KafkaSink<Tuple2<String, byte[]>> sink(RivalSettings settings) {
    return KafkaSink.<Tuple2<String, byte[]>>builder()
        .setBootstrapServers(settings.bootstrapServers())
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix(settings.group())
        .setProperty(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, "60000")
        .setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4")
        .setRecordSerializer(new Encoding())
        .build();
  }

  private static final class Encoding
      implements KafkaRecordSerializationSchema<Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1;

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
        Tuple2<String, byte[]> sum, KafkaSinkContext context, @Nullable Long timestamp) {
      byte[] key = sum.f0.getBytes(StandardCharsets.UTF_8);
      return new ProducerRecord<>(RivalSettings.RESULTS, key, sum.f1);
    }
  }

  private static final class Decoding implements KafkaRecordDeserializationSchema<StepReading> {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("NullAway.Init") // Flink calls open first
    private transient EventDecoder decoder;

    @Override
    public void open(InitializationContext context) {
      decoder = new EventDecoder();
    }

    @Override
    public void deserialize(
        ConsumerRecord<byte[], byte[]> record, Collector<StepReading> readings) {
      readings.collect(StepReading.of(decoder.read(record.topic(), record.value())));
    }

    @Override
    public TypeInformation<StepReading> getProducedType() {
      return TypeInformation.of(StepReading.class);
    }
  }

  private static final class Merge
      implements AggregateFunction<Tuple2<String, byte[]>, byte[], byte[]> {
    private static final long serialVersionUID = 1;

    @Override
    public byte[] createAccumulator() {
      return new byte[0];
    }

    @Override
    public byte[] add(Tuple2<String, byte[]> sum, byte[] totals) {
      return merge(totals, sum.f1);
    }

    @Override
    public byte[] merge(byte[] one, byte[] other) {
      return one.length == 0
          ? other
          : StepTotals.fromBytes(one).merge(StepTotals.fromBytes(other)).toBytes();
    }

    @Override
    public byte[] getResult(byte[] totals) {
      return totals;
    }
  }

  private static final class Result
      extends ProcessWindowFunction<byte[], Tuple2<String, byte[]>, String, TimeWindow> {
    private static final long serialVersionUID = 1;

    @Override
    public void process(
        String step,
        Context context,
        Iterable<byte[]> totals,
        Collector<Tuple2<String, byte[]>> results) {
      String key = TextbookTopology.key(step, context.window().getStart());
      totals.forEach(each -> results.collect(Tuple2.of(key, each)));
    }
  }
}
