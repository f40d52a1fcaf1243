package io.pulssi.runtime;

import io.pulssi.intake.PartitionProgress;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Creates the clients of Streams and tracks what its consumers deliver, so that a task can tell an
 * empty partition from a lagging one.
 *
 * <p>A partition is fully read if its consumer has nothing more to fetch and the task has processed
 * the last delivered record. If anything is unknown, or the brokers do not answer, it is not.
 */
public class ReadingProgress implements KafkaClientSupplier, PartitionProgress {
  private final Map<Thread, WatchedConsumer> byThread = new ConcurrentHashMap<>();

  @Override
  public boolean isFullyRead(String topic, int partition, long processedOffset) {
    WatchedConsumer consumer = byThread.get(Thread.currentThread());
    return consumer != null
        && consumer.isFullyRead(new TopicPartition(topic, partition), processedOffset);
  }

  @Override
  public void opened(String topic, int partition) {
    WatchedConsumer consumer = byThread.get(Thread.currentThread());
    if (consumer != null) {
      consumer.handedOver.begin(new TopicPartition(topic, partition));
    }
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return new WatchedConsumer(config);
  }

  @Override
  public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public Admin getAdmin(Map<String, Object> config) {
    return Admin.create(config);
  }

  private static Duration fetchWait(Map<String, Object> config) {
    Object millis =
        config.getOrDefault(
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, ConsumerConfig.DEFAULT_FETCH_MAX_WAIT_MS);
    return Duration.ofMillis(Long.parseLong(millis.toString()));
  }

  /** A consumer that remembers what it delivered; used by a single stream thread. */
  protected class WatchedConsumer extends KafkaConsumer<byte[], byte[]> {
    private final DeliveredOffsets handedOver = new DeliveredOffsets();
    private final FetchFreshness pulse;
    private final @Nullable Metric fetches;

    protected WatchedConsumer(Map<String, Object> config) {
      super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      pulse = new FetchFreshness(fetchWait(config));
      fetches =
          metrics().entrySet().stream()
              .filter(metric -> metric.getKey().name().equals("fetch-total"))
              .filter(metric -> !metric.getKey().tags().containsKey("topic"))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(null);
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
      byThread.put(Thread.currentThread(), this);
      ConsumerRecords<byte[], byte[]> records = super.poll(timeout);
      handedOver.add(records);
      return records;
    }

    boolean isFullyRead(TopicPartition partition, long processedOffset) {
      if (!hearsBrokers() || !assignment().contains(partition)) {
        return false;
      }
      OptionalLong lag = currentLag(partition);
      return lag.isPresent()
          && lag.getAsLong() == 0
          && handedOver.isProcessed(partition, processedOffset);
    }

    private boolean hearsBrokers() {
      return fetches != null
          && fetches.metricValue() instanceof Double answered
          && pulse.isFresh(answered, System.nanoTime());
    }

    @Override
    public void close(CloseOptions options) {
      byThread.values().remove(this);
      super.close(options);
    }
  }
}
