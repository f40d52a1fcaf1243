package io.pulssi.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads committed records of every output topic as they come, on a thread of its own. */
final class OutputTap implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Outputs outputs = new Outputs();
  private final Map<TopicPartition, Long> deadLetters = new HashMap<>();
  private final List<Watch> watches = new ArrayList<>();
  private final Thread thread = new Thread(this::read, "output-tap");
  private volatile boolean closed;

  /** Somebody waits for the first record behind these offsets. */
  private record Watch(Map<TopicPartition, Long> from, CompletableFuture<Long> firstAt) {
    boolean sees(ConsumerRecord<byte[], byte[]> record) {
      Long offset = from.get(new TopicPartition(record.topic(), record.partition()));
      return offset != null && record.offset() >= offset && firstAt.complete(System.nanoTime());
    }
  }

  OutputTap(String bootstrapServers, Collection<TopicPartition> partitions) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    thread.start();
  }

  /** All that has come so far; grows. */
  Outputs outputs() {
    return outputs;
  }

  /** Dead letters that have come so far. */
  synchronized long deadLetters() {
    return deadLetters.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Completes with {@link System#nanoTime()} of the first record that comes from there on. */
  synchronized CompletableFuture<Long> firstFrom(Map<TopicPartition, Long> offsets) {
    var watch = new Watch(offsets, new CompletableFuture<>());
    watches.add(watch);
    return watch.firstAt();
  }

  private void read() {
    while (!closed) {
      consumer.poll(Duration.ofMillis(50)).forEach(this::take);
    }
    consumer.close();
  }

  private synchronized void take(ConsumerRecord<byte[], byte[]> record) {
    for (Iterator<Watch> all = watches.iterator(); all.hasNext(); ) {
      if (all.next().sees(record)) {
        all.remove();
      }
    }
    if (record.topic().equals(Topics.DEAD_LETTER.name())) {
      deadLetters.merge(new TopicPartition(record.topic(), record.partition()), 1L, Long::sum);
    } else if (record.value() != null) {
      outputs.add(record.topic(), new String(record.value(), UTF_8));
    }
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.join(10_000);
  }
}
