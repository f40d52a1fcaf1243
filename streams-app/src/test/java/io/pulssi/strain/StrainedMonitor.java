package io.pulssi.strain;

import static org.awaitility.Awaitility.await;

import io.pulssi.command.MonitorProcess;
import io.pulssi.runtime.BrokerProcess;
import io.pulssi.testing.ClusterChange;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker and a monitor, each in a process of its own, and the input topics between them. */
final class StrainedMonitor implements AutoCloseable {
  private static final Pattern EVENTS =
      Pattern.compile("pulssi_events_total\\{result=\"(\\w+)\",source=\"([\\w-]+)\"} (\\S+)");

  private final Path folder;
  private final BrokerProcess broker;
  private final Path settings;
  private MonitorProcess monitor;
  private int starts;

  private StrainedMonitor(Path folder, BrokerProcess broker, Path settings) throws IOException {
    this.folder = folder;
    this.broker = broker;
    this.settings = settings;
    this.monitor = launch();
  }

  /**
   * Starts both; returns when the monitor is ready.
   *
   * @param folder for all they write
   * @param journey the map's file
   * @param partitions of every input topic
   * @param more further lines of settings
   */
  static StrainedMonitor start(Path folder, Path journey, int partitions, String more)
      throws Exception {
    BrokerProcess broker = BrokerProcess.start(folder.resolve("broker")).awaitReady();
    makeTopics(broker, partitions);
    Path settings =
        Files.writeString(
            folder.resolve("pulssi.yml"),
            """
            journey: %s
            kafka.bootstrap.servers: %s
            http.port: 0
            management.port: 0
            streams.state-dir: %s
            kafka.retry.backoff.ms: 10
            %s
            """
                .formatted(journey, broker.bootstrapServers(), folder.resolve("state"), more));
    var started = new StrainedMonitor(folder, broker, settings);
    started.awaitReady();
    return started;
  }

  /**
   * Inputs are kept for good: the events are old, and may wait long for a monitor that is held up.
   */
  private static void makeTopics(BrokerProcess broker, int partitions) throws Exception {
    ClusterChange.createMonitorTopics(
        broker.bootstrapServers(), topic -> Topics.inputs().contains(topic) ? partitions : 1);
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      for (Topic<?> input : Topics.inputs()) {
        ClusterChange.by(admin).setTopicConfig(input.name(), "retention.ms", "-1");
      }
    }
  }

  private MonitorProcess launch() throws IOException {
    return MonitorProcess.start(settings, folder.resolve("run-" + starts++ + ".log"));
  }

  void awaitReady() {
    await("readiness")
        .atMost(Duration.ofMinutes(2))
        .until(() -> monitor.get("health/ready").statusCode() == 200);
  }

  /** Starts it anew after its end. */
  void restart() throws IOException {
    monitor.close();
    monitor = launch();
  }

  MonitorProcess process() {
    return monitor;
  }

  long pid() {
    return monitor.pid();
  }

  Path stateDir() {
    return folder.resolve("state");
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
  }

  KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            bootstrapServers(),
            "linger.ms",
            20,
            "batch.size",
            128 * 1024,
            "compression.type",
            "lz4"),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  List<String> metricsPage() throws Exception {
    return monitor.get("metrics").body().lines().toList();
  }

  /** What the monitor says it took, by source, then by what became of it. */
  Map<String, Map<String, Long>> events() throws Exception {
    Map<String, Map<String, Long>> events = new TreeMap<>();
    for (String line : metricsPage()) {
      Matcher matcher = EVENTS.matcher(line);
      if (matcher.matches()) {
        events
            .computeIfAbsent(matcher.group(2), source -> new TreeMap<>())
            .put(matcher.group(1), Math.round(Double.parseDouble(matcher.group(3))));
      }
    }
    return events;
  }

  /** Accepted and dead-lettered, of all sources. */
  long taken() throws Exception {
    return events().values().stream()
        .mapToLong(
            counts ->
                counts.getOrDefault("accepted", 0L) + counts.getOrDefault("dead_lettered", 0L))
        .sum();
  }

  /** Waits until it has taken so many records in all. */
  void awaitTaken(long records, Duration within) {
    await(records + " records taken")
        .atMost(within)
        .pollInterval(Duration.ofMillis(250))
        .until(() -> taken() >= records);
  }

  @Override
  public void close() throws IOException {
    monitor.close();
    broker.close();
  }
}
