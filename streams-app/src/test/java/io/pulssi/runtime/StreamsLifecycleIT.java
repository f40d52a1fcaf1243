package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pulssi.config.SettingsReader;
import io.pulssi.metrics.KafkaMeterSet;
import io.pulssi.metrics.KafkaMetersInUse;
import io.pulssi.metrics.MetricsPage;
import io.pulssi.metrics.MetricsPageTest;
import io.pulssi.runtime.StreamsLifecycle.End;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsLifecycleIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final InstanceHealth health = new InstanceHealth(() -> Duration.ZERO);
  private EmbeddedBroker broker;

  @BeforeEach
  void start() throws Exception {
    broker = EmbeddedBroker.start(folder.resolve("broker"));
    try (var admin =
        Admin.create(Map.of("bootstrap.servers", (Object) broker.bootstrapServers()))) {
      new TopicSetup(admin)
          .create(
              List.of(new TopicSpec("in", 1, Map.of()), new TopicSpec("out", 1, Map.of())),
              Optional.empty());
    }
  }

  @AfterEach
  void stop() throws Exception {
    broker.close();
  }

  @Test
  void shouldBecomeReadyShowItsMetersAndStopWhenTold() throws Exception {
    String page;
    String full;
    var lifecycle = lifecycle();
    try (lifecycle;
        var used = new MetricsPage();
        var all = new MetricsPage()) {
      lifecycle.start();
      used.bind(lifecycle.streams(), KafkaMeterSet.USED);
      await().atMost(SOON).until(() -> health.ready().ok());
      await("the meters that dashboards, rules and runbook use")
          .atMost(SOON)
          .untilAsserted(
              () -> assertThat(names(used.scrape())).containsAll(KafkaMetersInUse.names()));
      all.bind(lifecycle.streams(), KafkaMeterSet.ALL);
      page = used.scrape();
      full = all.scrape();
    }
    assertThat(names(page)).containsExactlyInAnyOrderElementsOf(KafkaMetersInUse.names());
    assertThat(kafkaSeries(full)).containsAll(kafkaSeries(page));
    assertThat(names(full)).contains("kafka_stream_thread_commit_total");
    assertThat(lifecycle.end()).isCompletedWithValue(End.STOPPED);
    assertThat(health.live().ok()).isFalse();
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/promtool")), "promtool is not installed");
    assertThat(MetricsPageTest.promtool(page)).isEmpty();
    assertThat(MetricsPageTest.promtool(full)).isEmpty();
  }

  /** Kafka's series with their labels and types, without values. */
  private static Set<String> kafkaSeries(String page) {
    return page.lines()
        .filter(line -> line.startsWith("kafka_") || line.startsWith("# TYPE kafka_"))
        .map(line -> line.startsWith("#") ? line : line.substring(0, line.lastIndexOf(' ')))
        .collect(Collectors.toSet());
  }

  private static Set<String> names(String page) {
    return page.lines()
        .filter(line -> line.startsWith("kafka_"))
        .map(line -> line.substring(0, line.indexOf('{')))
        .collect(Collectors.toSet());
  }

  @Test
  void shouldFailLoudlyAndNotSurviveAPoisonedRecord() throws Exception {
    try (var lifecycle = lifecycle();
        var producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
      lifecycle.start();
      await().atMost(SOON).until(() -> health.ready().ok());
      producer.send(new ProducerRecord<>("in", "k", "poison")).get();
      assertThat(lifecycle.end().get(60, TimeUnit.SECONDS)).isEqualTo(End.FAILED);
      assertThat(health.live().ok()).isFalse();
      assertThat(health.ready().body().get("why")).startsWith("failed: ").contains("poison");
    }
  }

  private StreamsLifecycle lifecycle() {
    Properties settings =
        StreamsSettings.of(
            SettingsReader.of(
                Map.of(
                    "kafka.bootstrap.servers", broker.bootstrapServers(),
                    "streams.state-dir", folder.resolve("state").toString())));
    return new StreamsLifecycle(
        topology(settings), settings, new DefaultKafkaClientSupplier(), health);
  }

  private static Topology topology(Properties settings) {
    var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
    builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()).withName("in"))
        .mapValues(StreamsLifecycleIT::refusePoison, Named.as("refuse"))
        .groupByKey(Grouped.with("by-key", Serdes.String(), Serdes.String()))
        .reduce((before, now) -> now, Named.as("last"), Materialized.as("last"))
        .toStream(Named.as("changes"))
        .to("out", Produced.with(Serdes.String(), Serdes.String()).withName("out"));
    return builder.build(settings);
  }

  private static String refusePoison(String value) {
    if (value.equals("poison")) {
      throw new IllegalStateException("poison");
    }
    return value;
  }
}
