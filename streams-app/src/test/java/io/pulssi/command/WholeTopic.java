package io.pulssi.command;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * All that a topic holds by now and that is committed. A transaction ends on its partitions a
 * moment after its producer has committed it: those that are open are waited for.
 */
final class WholeTopic {
  private static final Duration SOON = Duration.ofMinutes(1);

  private WholeTopic() {}

  static List<ConsumerRecord<String, String>> read(Map<String, Object> client, String topic) {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (var consumer = consumer(client, "read_committed")) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      Map<TopicPartition, Long> ends = ends(client, partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      await("all of " + topic)
          .atMost(SOON)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(10))
          .pollInSameThread()
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                return ends.entrySet().stream()
                    .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
              });
    }
    return records;
  }

  /** Where the partitions end, transactions that are open included. */
  private static Map<TopicPartition, Long> ends(
      Map<String, Object> client, List<TopicPartition> partitions) {
    try (var consumer = consumer(client, "read_uncommitted")) {
      return consumer.endOffsets(partitions);
    }
  }

  private static KafkaConsumer<String, String> consumer(
      Map<String, Object> client, String isolation) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put("enable.auto.commit", false);
    settings.put("isolation.level", isolation);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }
}
