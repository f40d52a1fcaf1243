package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.runtime.TopicFinding.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
  private static final TopicSpec SPEC =
      new TopicSpec("facts", 3, Map.of("cleanup.policy", "compact", "retention.ms", "604800000"));

  @TempDir Path folder;

  @Test
  void shouldCarryRecordsAndLeaveNothingBehind() throws Exception {
    Path data = folder.resolve("broker");
    try (var broker = EmbeddedBroker.start(data)) {
      Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
      try (var admin = Admin.create(client)) {
        new TopicSetup(admin).create(List.of(SPEC), Optional.empty());
      }
      assertThat(sentAndRead(broker.bootstrapServers())).containsExactlyInAnyOrder("a", "b", "c");
      assertThat(broker.startTime()).isPositive();
    }
    assertThat(Files.exists(data)).isFalse();
  }

  @Test
  void shouldMakeMissingTopicsAndSayWhichDiffer() throws Exception {
    try (var broker = EmbeddedBroker.start(folder.resolve("broker"));
        var admin = Admin.create(Map.of("bootstrap.servers", (Object) broker.bootstrapServers()))) {
      var setup = new TopicSetup(admin);
      assertThat(setup.verify(List.of(SPEC)).get(0).state()).isEqualTo(State.MISSING);
      assertThat(setup.create(List.of(SPEC), Optional.of((short) 1)).get(0).state())
          .isEqualTo(State.CREATED);
      assertThat(setup.create(List.of(SPEC), Optional.empty()).get(0).state())
          .isEqualTo(State.MATCHES);

      var other = new TopicSpec("facts", 6, Map.of("cleanup.policy", "delete"));
      assertThat(setup.verify(List.of(other)))
          .containsExactly(
              new TopicFinding(
                  "facts",
                  State.DIFFERS,
                  3,
                  List.of("cleanup.policy: compact (expected: delete)")));
    }
  }

  private static List<String> sentAndRead(String bootstrap) throws Exception {
    var text = new StringSerializer();
    Map<String, Object> client =
        Map.of("bootstrap.servers", bootstrap, "group.id", "test", "auto.offset.reset", "earliest");
    try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap), text, text)) {
      for (String value : List.of("a", "b", "c")) {
        producer.send(new ProducerRecord<>("facts", value, value)).get();
      }
    }
    var read = new ArrayList<String>();
    try (var consumer =
        new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("facts"));
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (read.size() < 3 && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(record.value()));
      }
    }
    return read;
  }
}
