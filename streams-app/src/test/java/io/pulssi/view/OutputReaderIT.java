package io.pulssi.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RecordSerde;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.event.Outcome;
import io.pulssi.event.OutcomeKind;
import io.pulssi.event.Signal;
import io.pulssi.event.StepState;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.runtime.BrokerProcess;
import io.pulssi.runtime.TopicSetup;
import io.pulssi.runtime.TopicSpec;
import io.pulssi.topic.DeadLetter;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputReaderIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void shouldShowTheWholeAcrossALostBroker() throws Exception {
    var view = new OutputView();
    try (var broker = BrokerProcess.start(folder.resolve("broker"))) {
      broker.awaitReady();
      Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
      try (var reader = new OutputReader(client, view, RegistrySchemas.none());
          var producer =
              new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer())) {
        reader.start();
        await().atMost(SOON).until(view::connected);
        makeTopics(client);
        send(
            producer,
            Topics.STEP_STATUS,
            "bank/a",
            StepStatus.class,
            Outputs.status("a", StepState.PAGED, 1.25, "w1"));
        send(
            producer,
            Topics.SIGNAL,
            "bank/a/queue-wait",
            Signal.class,
            Outputs.signal("a", "queue-wait", 50, Decided.TO));
        send(
            producer,
            Topics.WARNING,
            "w1",
            Warning.class,
            Decided.warning("w1", 1, WarningState.PAGED, Decided.TO));
        producer
            .send(
                new ProducerRecord<>(
                    Topics.WARNING.name(), "w2", "{broken".getBytes(StandardCharsets.UTF_8)))
            .get();
        send(
            producer,
            Topics.OUTCOME,
            "w1",
            Outcome.class,
            Outputs.outcome("w1", OutcomeKind.PENDING, Decided.TO, null));
        send(
            producer,
            Topics.SIGNAL,
            "bank/a/queue-wait",
            Signal.class,
            Outputs.signal("a", "queue-wait", 51, Decided.TO + 300_000));
        sendDeadLetter(producer);
        sendDeadLetter(producer);
        sendResent(producer);
        await().atMost(SOON).until(() -> view.outcomes().size() == 1 && deadLetters(view) == 2);
        await().atMost(SOON).until(() -> view.history("bank", "a", 0).get(0).points().size() == 2);
        assertThat(view.deadLetters().toString())
            .contains("\"source\":\"ticket\",\"reason\":\"unmapped\",\"count\":2", "category: x")
            .doesNotContain("C-17");
        await()
            .atMost(SOON)
            .until(() -> view.warnings().size() == 1 && view.signals("bank").size() == 1);
        await().atMost(SOON).until(() -> view.statuses("bank").size() == 1);

        broker.kill();
        await().atMost(SOON).until(() -> !view.connected());
        assertThat(view.warnings()).hasSize(1);
        broker.restart();
        producer.send(new ProducerRecord<>(Topics.STEP_STATUS.name(), "bank/a", null)).get();
        await().atMost(SOON).until(() -> view.connected() && view.statuses("bank").isEmpty());
        assertThat(deadLetters(view)).as("none is counted twice").isEqualTo(2);
      }
    }
  }

  private static void makeTopics(Map<String, Object> client) {
    try (var admin = Admin.create(client)) {
      List<TopicSpec> outputs = Topics.outputs().stream().map(TopicSpec::of).toList();
      new TopicSetup(admin).create(outputs, Optional.empty());
    }
  }

  private static long deadLetters(OutputView view) {
    return view.deadLetters().get("total").asLong();
  }

  private static void sendResent(KafkaProducer<String, byte[]> producer) throws Exception {
    var marker = new ProducerRecord<String, byte[]>(Topics.DEAD_LETTER.name(), "C-17", null);
    marker
        .headers()
        .add(DeadLetter.RESENT, "pulssi.ticket.v1/0/12".getBytes(StandardCharsets.UTF_8));
    producer.send(marker).get();
  }

  private static void sendDeadLetter(KafkaProducer<String, byte[]> producer) throws Exception {
    var letter =
        new ProducerRecord<>(
            Topics.DEAD_LETTER.name(),
            "C-17",
            "{\"customerRef\":\"C-17\"}".getBytes(StandardCharsets.UTF_8));
    Map.of(
            DeadLetter.REASON, "unmapped",
            DeadLetter.TOPIC, Topics.TICKET.name(),
            DeadLetter.PARTITION, "0",
            DeadLetter.OFFSET, "12",
            DeadLetter.TIMESTAMP, "941364000000",
            DeadLetter.DETAIL, "category: x")
        .forEach(
            (name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    producer.send(letter).get();
  }

  private static <T extends SpecificRecord> void send(
      KafkaProducer<String, byte[]> producer, Topic<T> topic, String key, Class<T> type, T value)
      throws Exception {
    byte[] bytes =
        new RecordSerde<>(type, OutputFormat.JSON).serializer().serialize(topic.name(), value);
    producer.send(new ProducerRecord<>(topic.name(), key, bytes)).get();
  }
}
