package io.pulssi.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.runtime.EmbeddedBroker;
import io.pulssi.testing.ClusterChange;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A real broker with every topic, and warnings sent as the monitor sends them: in transactions. */
final class WarningsOnATopic implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final EmbeddedBroker broker;
  private final KafkaProducer<String, String> producer;

  WarningsOnATopic(Path folder) throws Exception {
    broker = EmbeddedBroker.start(folder.resolve("broker"));
    ClusterChange.createMonitorTopics(broker.bootstrapServers(), topic -> 1);
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "transactional.id",
                "warnings",
                "max.block.ms",
                60_000),
            new StringSerializer(),
            new StringSerializer());
    producer.initTransactions();
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** Sends warnings, each by its id, and commits them. */
  void commit(List<String> warnings) throws Exception {
    send(warnings);
    producer.commitTransaction();
  }

  /** Sends warnings and takes them back. */
  void abort(List<String> warnings) throws Exception {
    send(warnings);
    producer.abortTransaction();
  }

  private void send(List<String> warnings) throws Exception {
    producer.beginTransaction();
    for (String warning : warnings) {
      String id = JSON.readTree(warning).get("warningId").asText();
      producer.send(new ProducerRecord<>(Topics.WARNING.name(), id, warning));
    }
    producer.flush();
  }

  @Override
  public void close() throws IOException {
    producer.close(Duration.ofSeconds(5));
    broker.close();
  }
}
