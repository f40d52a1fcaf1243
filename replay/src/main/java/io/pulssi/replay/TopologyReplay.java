package io.pulssi.replay;

import io.pulssi.PulssiTopology;
import io.pulssi.Wiring;
import io.pulssi.journey.Source;
import io.pulssi.slice.SliceSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * Recorded events through the production topology, in Kafka's own test driver: the same processors,
 * no broker, and a wall clock that is the events' own. Two replays of the same events give the same
 * bytes.
 */
final class TopologyReplay implements AutoCloseable {
  private static final ByteArraySerializer BYTES = new ByteArraySerializer();

  /** The driver's clock moves in steps of a slice: often enough, as results do not depend on it. */
  private static final long STEP_MILLIS = SliceSpan.MILLIS;

  /**
   * Silence after the last event until its slice has closed: the grace, the slice, and going idle.
   */
  private static final long TAIL_STEPS = 4;

  private final Wiring wiring;
  private final Set<String> read;
  private final Progress progress;
  private final TopologyTestDriver driver;
  private final Map<String, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();
  private long wall;

  TopologyReplay(Wiring wiring, Path stateFolder, long startsAt, Progress progress) {
    this.wiring = wiring;
    this.read = things(wiring);
    this.progress = progress;
    this.wall = floor(startsAt);
    Properties properties = properties(stateFolder);
    this.driver =
        new TopologyTestDriver(
            PulssiTopology.of(wiring, properties), properties, Instant.ofEpochMilli(wall));
  }

  private static Properties properties(Path stateFolder) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "pulssi-replay");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString());
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    // One record at a time is piped in, in order: there is nothing to wait for.
    properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, -1L);
    return properties;
  }

  /** Plays all events, in the order given, and writes what comes out. */
  void play(List<RecordedEvent> events, RecordedOutputs outputs) throws IOException {
    long[] arrivals = ArrivalTimes.of(events);
    for (int i = 0; i < arrivals.length; i++) {
      if (arrivals[i] - wall >= STEP_MILLIS) {
        moveTo(floor(arrivals[i]), outputs);
      }
      RecordedEvent event = events.get(i);
      if (read.contains(event.topic().thing())) {
        input(event).pipeInput(null, event.bytes(), arrivals[i]);
      }
      progress.at(i + 1, wall);
    }
    long tail = wiring.grace().toMillis() + TAIL_STEPS * STEP_MILLIS;
    for (long until = floor(wall + tail); wall < until; ) {
      moveTo(wall + STEP_MILLIS, outputs);
    }
  }

  private static Set<String> things(Wiring wiring) {
    return wiring.maps().get().sources().stream().map(Source::label).collect(Collectors.toSet());
  }

  private TestInputTopic<byte[], byte[]> input(RecordedEvent event) {
    return inputs.computeIfAbsent(
        event.topic().name(), name -> driver.createInputTopic(name, BYTES, BYTES));
  }

  private void moveTo(long time, RecordedOutputs outputs) throws IOException {
    driver.advanceWallClockTime(Duration.ofMillis(time - wall));
    wall = time;
    outputs.drain(driver);
  }

  private static long floor(long time) {
    return Math.floorDiv(time, STEP_MILLIS) * STEP_MILLIS;
  }

  @Override
  public void close() {
    driver.close();
  }

  /** Hears how far the replay has come. */
  @FunctionalInterface
  interface Progress {
    void at(int events, long time);
  }
}
