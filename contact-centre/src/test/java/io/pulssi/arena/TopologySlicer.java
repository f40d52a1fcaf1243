package io.pulssi.arena;

import io.pulssi.codec.RegistrySchemas;
import io.pulssi.graph.KafkaFlow;
import io.pulssi.graph.KafkaStream;
import io.pulssi.intake.CustomerPseudonyms;
import io.pulssi.intake.InputKnowledge;
import io.pulssi.intake.IntakeCounters;
import io.pulssi.intake.IntakeStage;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.signal.ProducerKeys;
import io.pulssi.signal.SignalStage;
import io.pulssi.signal.WaitLimits;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.SliceStage;
import io.pulssi.state.StateStores;
import io.pulssi.state.TopicIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Turns events into closed slices by the production stages intake, signal and slice, in Kafka's
 * test driver.
 */
final class TopologySlicer implements AutoCloseable {
  private static final ByteArraySerializer IN = new ByteArraySerializer();
  private static final ByteArrayDeserializer OUT = new ByteArrayDeserializer();
  private static final long STEP_MILLIS = SliceSpan.MILLIS;
  private static final long TAIL_STEPS = 4;
  private static final Duration GRACE = Duration.ofMinutes(2);
  private static final Duration LONG_WAIT = Duration.ofMinutes(3);

  private final Path state;
  private final TopologyTestDriver driver;
  private final Map<String, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();
  private final Map<String, TestOutputTopic<byte[], byte[]>> outputs = new HashMap<>();
  private long wall;

  /**
   * Slices of these journeys, from this time on.
   *
   * @throws IOException if there is no room for temporary files
   */
  TopologySlicer(JourneyMaps maps, long startsAt, Consumer<ClosedSlice> sink) throws IOException {
    state = Files.createTempDirectory("pulssi-arena");
    wall = floor(startsAt);
    Properties properties = properties(state);
    driver =
        new TopologyTestDriver(
            topology(maps, properties, sink), properties, Instant.ofEpochMilli(wall));
  }

  private static Topology topology(
      JourneyMaps maps, Properties properties, Consumer<ClosedSlice> sink) {
    StateStores stores = StateStores.VOLATILE;
    IntakeCounters tally = new UncountedIntake();
    var intake =
        new IntakeStage(
            new CurrentMaps(maps),
            source -> 1,
            GRACE,
            RegistrySchemas.none(),
            CustomerPseudonyms.none(),
            InputKnowledge.ofRecords(),
            tally,
            false,
            stores);
    var signal =
        new SignalStage(
            maps.sources(),
            ProducerKeys.onePartition(),
            WaitLimits.longAfter(LONG_WAIT),
            source -> 1,
            source -> {},
            TopicIds.none(),
            stores);
    var slice =
        new SliceStage(
            new CurrentMaps(maps), signal.rekeyed(), tally::late, TopicIds.none(), stores);
    var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
    var flow = new KafkaFlow(builder);
    slice.summarise(signal.observe(intake.read(flow)));
    KStream<String, ClosedSlice> closed = KafkaStream.of(slice.close(flow));
    closed.process(() -> new HearProcessor(sink), Named.as("arena-hear"));
    return builder.build(properties);
  }

  private static Properties properties(Path state) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "pulssi-arena");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, -1L);
    return properties;
  }

  /** Takes an event of a topic at its time, epoch milliseconds; events come in order. */
  void take(String topic, byte[] value, long at) {
    if (at - wall >= STEP_MILLIS) {
      moveTo(floor(at));
    }
    inputs
        .computeIfAbsent(topic, name -> driver.createInputTopic(name, IN, IN))
        .pipeInput(null, value, Math.max(at, wall));
  }

  /** Closes the slices of all events taken. */
  void finish() {
    for (long until = floor(wall + GRACE.toMillis() + TAIL_STEPS * STEP_MILLIS); wall < until; ) {
      moveTo(wall + STEP_MILLIS);
    }
  }

  private void moveTo(long time) {
    driver.advanceWallClockTime(Duration.ofMillis(time - wall));
    wall = time;
    for (String topic : driver.producedTopicNames()) {
      TestOutputTopic<byte[], byte[]> produced =
          outputs.computeIfAbsent(topic, name -> driver.createOutputTopic(name, OUT, OUT));
      while (!produced.isEmpty()) {
        produced.readValue();
      }
    }
  }

  private static long floor(long time) {
    return Math.floorDiv(time, STEP_MILLIS) * STEP_MILLIS;
  }

  @Override
  public void close() throws IOException {
    driver.close();
    try (Stream<Path> files = Files.walk(state)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Hands closed slices to the test. */
  private static final class HearProcessor
      extends ContextualProcessor<String, ClosedSlice, Void, Void> {
    private final Consumer<ClosedSlice> sink;

    HearProcessor(Consumer<ClosedSlice> sink) {
      this.sink = sink;
    }

    @Override
    public void process(Record<String, ClosedSlice> slice) {
      sink.accept(slice.value());
    }
  }
}
