package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.testing.ClusterChange;
import io.pulssi.testing.Requires;
import io.pulssi.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The monitor against Kafka in a container. The image is that of {@code KAFKA_IMAGE}; without a
 * container engine, or without the image, it is skipped. {@code .ci/containers} runs it.
 */
@Tag("containers")
class ContainerRunIT {
  private static final String IMAGE =
      Optional.ofNullable(System.getenv("KAFKA_IMAGE")).orElse("apache/kafka:4.3.1");

  @TempDir Path folder;

  @Test
  void shouldTurnEventsOfAKafkaInAContainerIntoSignals() throws Exception {
    requireImage();
    var image = DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("apache/kafka");
    try (var kafka = new KafkaContainer(image)) {
      kafka.start();
      haveInput(kafka.getBootstrapServers());
      try (var monitor =
          MonitorProcess.start(settings(kafka.getBootstrapServers()), folder.resolve("run.log"))) {
        await("readiness")
            .atMost(Duration.ofSeconds(90))
            .until(() -> monitor.get("health/ready").statusCode() == 200);
        produce(kafka.getBootstrapServers());

        List<String> signals = read(kafka.getBootstrapServers(), 500);

        assertThat(signals).allSatisfy(signal -> assertThat(signal).contains("\"bank\""));
        assertThat(monitor.get("metrics").body())
            .contains("pulssi_events_total{result=\"accepted\",source=\"queue-wait\"} 2500");
        assertThat(monitor.stop()).isEqualTo(128 + 15);
      }
    }
  }

  private static void requireImage() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw Requires.missing("no container engine answers");
    }
    var images =
        DockerClientFactory.lazyClient()
            .listImagesCmd()
            .withFilter("reference", List.of(IMAGE))
            .exec();
    if (images.isEmpty()) {
      throw Requires.missing("the image " + IMAGE + " is not in the container engine");
    }
  }

  /** One partition, so that no empty one has to be waited for until it counts as idle. */
  private static void haveInput(String bootstrap) throws Exception {
    ClusterChange.createTopic(bootstrap, Topics.QUEUE_WAIT.name(), 1);
  }

  private static void produce(String bootstrap) throws Exception {
    var text = new StringSerializer();
    try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap), text, text)) {
      for (String event : ReplayCommandTest.lines("bank-january")) {
        producer.send(new ProducerRecord<>(Topics.QUEUE_WAIT.name(), event));
      }
      producer.flush();
    }
  }

  private static List<String> read(String bootstrap, int atLeast) {
    Map<String, Object> client =
        Map.of(
            "bootstrap.servers", bootstrap,
            "group.id", "test",
            "auto.offset.reset", "earliest",
            "isolation.level", "read_committed");
    var text = new StringDeserializer();
    var read = new ArrayList<String>();
    try (var consumer = new KafkaConsumer<>(client, text, text)) {
      consumer.subscribe(List.of(Topics.SIGNAL.name()));
      await("signals")
          .atMost(Duration.ofSeconds(90))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(record.value()));
                return read.size() >= atLeast;
              });
    }
    return read;
  }

  private Path settings(String bootstrap) throws Exception {
    Path journey = Path.of("..", "samples", "bank", "journey.yml").toAbsolutePath().normalize();
    return Files.writeString(
        folder.resolve("pulssi.yml"),
        """
        journey: %s
        kafka.bootstrap.servers: %s
        http.port: 0
        management.port: 0
        streams.commit-interval: 100ms
        """
            .formatted(journey, bootstrap));
  }
}
