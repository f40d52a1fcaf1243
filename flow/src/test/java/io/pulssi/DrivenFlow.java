package io.pulssi;

import io.pulssi.baseline.RatedStep;
import io.pulssi.codec.AvroSerde;
import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.emit.SliceListener;
import io.pulssi.event.SliceRecord;
import io.pulssi.intake.CustomerPseudonyms;
import io.pulssi.intake.InputKnowledge;
import io.pulssi.intake.IntakeCounters;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Journeys;
import io.pulssi.journey.PartitionLayout;
import io.pulssi.journey.Source;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.signal.InputKey;
import io.pulssi.signal.ProducerKeys;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.signal.WaitLimits;
import io.pulssi.slice.StepSummary;
import io.pulssi.state.CheckedStores;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The whole flow in Kafka's test driver, with a wall clock that the test moves. */
public final class DrivenFlow implements AutoCloseable {
  public static final Instant NOON = Instant.parse("1999-10-31T12:00:00Z");

  private static final Duration STEP = Duration.ofMinutes(1);

  /** Two steps; each takes its events of every source by its own name. */
  public static final JourneyMap TWO_STEPS =
      Journeys.named("bank")
          .owner("retail", "Retail banking", "retail-oncall")
          .step(
              "web",
              "retail",
              List.of(),
              Source.QUEUE_WAIT,
              Source.CHAT_WAIT,
              Source.TICKET,
              Source.SURVEY,
              Source.COMPLAINT)
          .step("cards", "retail", List.of(), Source.QUEUE_WAIT, Source.CHAT_WAIT, Source.TICKET)
          .map();

  public final RecordingCounters counters = new RecordingCounters();
  public final List<ScoredSlice> decided = new ArrayList<>();
  private final TopologyTestDriver driver;
  private final Map<String, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();
  private final Map<String, Integer> sent = new HashMap<>();
  private final TestOutputTopic<byte[], byte[]> deadLetters;
  private final TestOutputTopic<String, SliceRecord> slices;
  private Instant wall = NOON;

  public DrivenFlow(JourneyMap journey, Map<Source, InputKey> keys, RegistrySchemas registry) {
    this(journey, keys, registry, source -> 1, false);
  }

  private DrivenFlow(
      JourneyMap journey,
      Map<Source, InputKey> keys,
      RegistrySchemas registry,
      PartitionLayout layout,
      boolean deduplicate) {
    Properties properties = properties();
    driver =
        new TopologyTestDriver(
            PulssiTopology.of(
                wiring(
                    JourneyMaps.of(journey),
                    keys,
                    registry,
                    layout,
                    counters,
                    deduplicate,
                    decided::add),
                properties),
            properties,
            NOON);
    deadLetters =
        driver.createOutputTopic(
            Topics.DEAD_LETTER.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    slices =
        driver.createOutputTopic(
            Topics.SLICE.name(),
            new StringDeserializer(),
            new AvroSerde<>(SliceRecord.class).deserializer());
  }

  public static DrivenFlow ofTwoSteps() {
    return new DrivenFlow(TWO_STEPS, Map.of(), RegistrySchemas.none());
  }

  /** The same, which drops duplicates. */
  public static DrivenFlow withoutDuplicates() {
    return new DrivenFlow(TWO_STEPS, Map.of(), RegistrySchemas.none(), source -> 1, true);
  }

  /** The same, with inputs whose keys have moved since their state was laid out. */
  public static DrivenFlow ofTwoSteps(Map<Source, InputKey> keys, PartitionLayout layout) {
    return new DrivenFlow(TWO_STEPS, keys, RegistrySchemas.none(), layout, false);
  }

  static Properties properties() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "driven");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    properties.put("processing.exception.handler.global.enabled", true);
    return properties;
  }

  static Wiring wiring(
      JourneyMaps maps,
      Map<Source, InputKey> keys,
      RegistrySchemas registry,
      IntakeCounters counters,
      boolean deduplicate,
      SliceListener listener) {
    return wiring(maps, keys, registry, source -> 1, counters, deduplicate, listener);
  }

  private static Wiring wiring(
      JourneyMaps maps,
      Map<Source, InputKey> keys,
      RegistrySchemas registry,
      PartitionLayout layout,
      IntakeCounters counters,
      boolean deduplicate,
      SliceListener listener) {
    return new Wiring(
        new CurrentMaps(maps),
        ProducerKeys.of(keys),
        Duration.ofMinutes(2),
        WaitLimits.longAfter(Duration.ofMinutes(3)),
        OutputFormat.JSON,
        new CheckedStores(),
        layout,
        registry,
        CustomerPseudonyms.none(),
        InputKnowledge.ofRecords(),
        counters,
        deduplicate,
        listener);
  }

  /** Sends a value that arrives now. */
  public void send(Topic<?> topic, byte @Nullable [] value) {
    sent.merge(topic.name(), 1, Integer::sum);
    inputs
        .computeIfAbsent(
            topic.name(),
            name ->
                driver.createInputTopic(name, new ByteArraySerializer(), new ByteArraySerializer()))
        .pipeInput(null, value, wall);
  }

  public void send(Topic<?> topic, String json) {
    send(topic, json.getBytes(StandardCharsets.UTF_8));
  }

  /** The offset of the next record of a topic. */
  public int offset(Topic<?> topic) {
    return sent.getOrDefault(topic.name(), 0);
  }

  /** Moves the wall clock, minute by minute; watermarks are sent at each. */
  public void advance(Duration by) {
    Duration left = by;
    while (left.compareTo(STEP) > 0) {
      jump(STEP);
      left = left.minus(STEP);
    }
    jump(left);
  }

  /** Moves the wall clock at once; watermarks are sent after the move. */
  public void jump(Duration by) {
    wall = wall.plus(by);
    driver.advanceWallClockTime(by);
  }

  public Instant now() {
    return wall;
  }

  public List<TestRecord<byte[], byte[]>> deadLetters() {
    return deadLetters.readRecordsToList();
  }

  /** Records of the slice topic since the last call. */
  public List<SliceRecord> slices() {
    return slices.readValuesToList();
  }

  public <V> KeyValueStore<String, V> store(String name) {
    return driver.getKeyValueStore(name);
  }

  /** Entries of all stores whose name begins so. */
  public long entries(String prefix) {
    long entries = 0;
    for (String name : driver.getAllStateStores().keySet()) {
      if (name.startsWith(prefix)) {
        try (var all = driver.getKeyValueStore(name).all()) {
          while (all.hasNext()) {
            all.next();
            entries++;
          }
        }
      }
    }
    return entries;
  }

  /** All that closed slices hold, a line per slice, step and measure. */
  public Map<String, Long> closed() {
    Map<String, Long> closed = new TreeMap<>();
    for (ScoredSlice slice : decided) {
      Instant from = Instant.ofEpochMilli(slice.from());
      for (RatedStep step : slice.steps().values()) {
        for (SignalMeasure measure : SignalMeasure.values()) {
          long value = step.summary().get(measure);
          if (value != 0) {
            closed.put(from + " " + step.step() + " " + measure, value);
          }
        }
        closed.put(from + " " + step.step() + " phone waits", waits(step.summary()));
      }
    }
    return closed;
  }

  private static long waits(StepSummary summary) {
    var waits = summary.phoneWaits();
    return waits == null ? 0 : (long) waits.getCount();
  }

  @Override
  public void close() {
    driver.close();
  }
}
