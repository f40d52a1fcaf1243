package io.pulssi.replay;

import io.pulssi.PulssiTopology;
import io.pulssi.Wiring;
import io.pulssi.replay.direct.RecordSink;
import io.pulssi.replay.direct.SentRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.test.TestRecord;

/** The topology of production in Kafka's own test driver. */
final class DriverEngine implements ReplayEngine {
  private static final ByteArraySerializer IN = new ByteArraySerializer();
  private static final ByteArrayDeserializer OUT = new ByteArrayDeserializer();

  private final Path state;
  private final TopologyTestDriver driver;
  private final SentRecords sent;
  private final Map<String, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();
  private final Map<String, TestOutputTopic<byte[], byte[]>> outputs = new HashMap<>();
  private final Map<String, RecordSink<byte[], byte[]>> sinks = new HashMap<>();
  private long wall;

  DriverEngine(Wiring wiring, long startsAt, SentRecords sent) {
    try {
      state = Files.createTempDirectory("pulssi-driver");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.sent = sent;
    wall = startsAt;
    Properties properties = properties(state);
    driver =
        new TopologyTestDriver(
            PulssiTopology.of(wiring, properties), properties, Instant.ofEpochMilli(startsAt));
  }

  private static Properties properties(Path state) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "pulssi-driver");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, -1L);
    return properties;
  }

  @Override
  public void take(String topic, byte[] value, long timestamp) {
    inputs
        .computeIfAbsent(topic, name -> driver.createInputTopic(name, IN, IN))
        .pipeInput(null, value, timestamp);
  }

  @Override
  public void moveTo(long time) {
    driver.advanceWallClockTime(Duration.ofMillis(time - wall));
    wall = time;
    driver.producedTopicNames().forEach(this::drain);
  }

  private void drain(String topic) {
    TestOutputTopic<byte[], byte[]> produced =
        outputs.computeIfAbsent(topic, name -> driver.createOutputTopic(name, OUT, OUT));
    RecordSink<byte[], byte[]> sink = sinks.computeIfAbsent(topic, name -> sent.to(name, IN, IN));
    while (!produced.isEmpty()) {
      TestRecord<byte[], byte[]> next = produced.readRecord();
      sink.take(new Record<>(next.key(), next.value(), next.timestamp(), next.headers()));
    }
  }

  @Override
  public void close() {
    driver.close();
    try {
      Utils.delete(state.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
