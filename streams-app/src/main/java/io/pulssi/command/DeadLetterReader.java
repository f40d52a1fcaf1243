package io.pulssi.command;

import io.pulssi.topic.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the newest dead letters without a consumer group, up to the end as it was at the start. */
final class DeadLetterReader {
  /** The most that are read of a partition: enough to see what is wrong on a bad day. */
  static final long LAST_OF_A_PARTITION = 100_000;

  private static final Duration POLL = Duration.ofMillis(500);

  private final Map<String, Object> settings;

  /**
   * @param client settings of any Kafka client
   */
  DeadLetterReader(Map<String, String> client) {
    settings = new HashMap<>(client);
    settings.keySet().removeIf(key -> key.equals(ConsumerConfig.GROUP_ID_CONFIG));
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ReachableBroker.WITHIN.toMillis());
  }

  /**
   * Passes each to the consumer, in the order of its partition.
   *
   * @throws IOException if the broker stops answering
   */
  void read(Consumer<ConsumerRecord<byte[], byte[]>> letters, Consumer<Supplier<String>> progress)
      throws IOException {
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      Map<TopicPartition, Long> ends = begin(consumer);
      long total = left(consumer, ends);
      long silentSince = System.nanoTime();
      for (long left = total; left > 0; left = left(consumer, ends)) {
        long read = total - left;
        progress.accept(
            () -> String.format(Locale.ROOT, "read %,d of %,d dead letters", read, total));
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        records.forEach(letters);
        silentSince = records.isEmpty() ? silentSince : System.nanoTime();
        if (System.nanoTime() - silentSince > ReachableBroker.WITHIN.toNanos()) {
          throw new IOException("the broker stopped delivering dead letters");
        }
      }
    }
  }

  /** Seeks to where reading begins; returns where it ends. */
  private static Map<TopicPartition, Long> begin(KafkaConsumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.DEAD_LETTER.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    ends.forEach(
        (partition, end) ->
            consumer.seek(
                partition,
                Math.max(begins.getOrDefault(partition, 0L), end - LAST_OF_A_PARTITION)));
    return ends;
  }

  private static long left(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
        .sum();
  }
}
