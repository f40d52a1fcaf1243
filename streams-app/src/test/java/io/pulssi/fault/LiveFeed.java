package io.pulssi.fault;

import io.pulssi.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Three producers that send events as they happen, a few a second to each partition. Each partition
 * has one producer, so that its order is the order in which the events happened, but for two
 * seconds.
 */
final class LiveFeed implements AutoCloseable {
  private static final int PRODUCERS = 3;
  private static final int TICK_MILLIS = 250;
  private static final int DISORDER_MILLIS = 2_000;

  private final String bootstrapServers;
  private final Random random;
  private final EventCounts sent = new EventCounts();
  private final Map<TopicPartition, Map<Long, LiveEvent>> byOffset = new HashMap<>();
  private final CompletableFuture<Void> failure = new CompletableFuture<>();
  private final List<TopicPartition> partitions = new ArrayList<>();
  private List<KafkaProducer<byte[], byte[]>> producers = List.of();
  private ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong events = new AtomicLong();

  LiveFeed(String bootstrapServers, Random random) {
    this.bootstrapServers = bootstrapServers;
    this.random = random;
  }

  /** True events by minute; grows. */
  EventCounts sent() {
    return sent;
  }

  /** How many true events were sent. */
  long events() {
    return events.get();
  }

  /**
   * Begins to send.
   *
   * @param to a topic's partitions
   */
  void start(Map<Topic<?>, Integer> to) {
    partitions.clear();
    to.forEach(
        (topic, count) -> {
          for (int i = 0; i < count; i++) {
            partitions.add(new TopicPartition(topic.name(), i));
          }
        });
    producers = new ArrayList<>();
    for (int i = 0; i < PRODUCERS; i++) {
      producers.add(producer(bootstrapServers, Map.of()));
    }
    pace = Executors.newSingleThreadScheduledExecutor();
    var unused = pace.scheduleAtFixedRate(this::happen, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Idempotent, and never gives up. */
  static KafkaProducer<byte[], byte[]> producer(
      String bootstrapServers, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("bootstrap.servers", bootstrapServers);
    all.put("max.block.ms", 300_000);
    all.put("delivery.timeout.ms", 300_000);
    return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private void happen() {
    try {
      for (int i = 0; i < partitions.size(); i++) {
        send(producers.get(i % PRODUCERS), partitions.get(i));
      }
    } catch (RuntimeException e) { // an exception would end the schedule unseen
      failure.completeExceptionally(e);
    }
  }

  private void send(KafkaProducer<byte[], byte[]> producer, TopicPartition partition) {
    long now = System.currentTimeMillis();
    Topic<?> topic =
        LiveEvent.TOPICS.stream()
            .filter(any -> any.name().equals(partition.topic()))
            .findFirst()
            .orElseThrow();
    String step = LiveEvent.STEPS.get(random.nextInt(LiveEvent.STEPS.size()));
    send(producer, partition, new LiveEvent(topic, step, now - random.nextInt(DISORDER_MILLIS)));
  }

  /** Sends a true event by anybody's producer. */
  void send(KafkaProducer<byte[], byte[]> producer, TopicPartition partition, LiveEvent event) {
    sent.add(event.minute(), 1);
    events.incrementAndGet();
    var record =
        new ProducerRecord<byte[], byte[]>(
            partition.topic(), partition.partition(), null, event.json());
    var unused =
        producer.send(
            record,
            (metadata, failed) -> {
              if (failed == null) {
                arrived(partition, metadata.offset(), event);
              } else {
                failure.completeExceptionally(failed);
              }
            });
  }

  private synchronized void arrived(TopicPartition partition, long offset, LiveEvent event) {
    byOffset.computeIfAbsent(partition, any -> new HashMap<>()).put(offset, event);
  }

  /** Takes back what was deleted from a partition: nobody can know it; returns how many. */
  synchronized long forget(TopicPartition partition, long from, long to) {
    Map<Long, LiveEvent> arrived = byOffset.getOrDefault(partition, Map.of());
    for (long offset = from; offset < to; offset++) {
      LiveEvent event = arrived.get(offset);
      if (event == null) {
        throw new AssertionError("no event of ours at %s, offset %d".formatted(partition, offset));
      }
      sent.add(event.minute(), -1);
    }
    return to - from;
  }

  /** Sends no more; returns when the brokers have all of it. */
  void stop() throws Exception {
    pace.shutdown();
    if (!pace.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new AssertionError("the producers are stuck");
    }
    producers.forEach(KafkaProducer::flush);
    if (failure.isDone()) {
      failure.get();
    }
    producers.forEach(KafkaProducer::close);
    producers = List.of();
  }

  @Override
  public void close() {
    pace.shutdownNow();
    producers.forEach(producer -> producer.close(Duration.ZERO));
  }
}
