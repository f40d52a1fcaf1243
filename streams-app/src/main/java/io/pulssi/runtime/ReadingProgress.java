package io.pulssi.runtime;

import io.pulssi.intake.PartitionBounds;
import io.pulssi.intake.PartitionProgress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Creates the clients of Streams and tracks what its consumers deliver, so that a task can tell an
 * empty partition from a lagging one.
 *
 * <p>A partition is fully read if its consumer has come to the end that the partition's leader told
 * lately, and the task has processed the last delivered record. If anything is unknown, or the
 * leader does not answer, it is not.
 */
public class ReadingProgress implements KafkaClientSupplier, PartitionProgress {
  private final Map<Thread, WatchedConsumer> byThread = new ConcurrentHashMap<>();
  private final Backlog backlog = new Backlog(System::nanoTime);
  private volatile @Nullable PartitionLeaders leaders;

  /** From now on these are asked where partitions end. */
  void ask(PartitionLeaders answering) {
    leaders = answering;
  }

  @Override
  public long readUpTo(String topic, int partition, long processedOffset, long now) {
    WatchedConsumer consumer = byThread.get(Thread.currentThread());
    PartitionBounds bounds = bounds(topic, partition);
    if (consumer == null || bounds.equals(PartitionBounds.UNKNOWN)) {
      return NOT_FULLY_READ;
    }
    var at = new TopicPartition(topic, partition);
    long waiting = consumer.recordsUpTo(at, bounds.end());
    backlog.tell(at, waiting);
    return waiting == 0 && consumer.handedOver.isProcessed(at, processedOffset)
        ? bounds.asOf()
        : NOT_FULLY_READ;
  }

  /** What is waiting in the partitions that this instance reads. */
  Backlog backlog() {
    return backlog;
  }

  @Override
  public PartitionBounds bounds(String topic, int partition) {
    PartitionLeaders answering = leaders;
    return answering == null
        ? PartitionBounds.UNKNOWN
        : answering.of(new TopicPartition(topic, partition));
  }

  @Override
  public void opened(String topic, int partition) {
    WatchedConsumer consumer = byThread.get(Thread.currentThread());
    if (consumer != null) {
      consumer.handedOver.begin(new TopicPartition(topic, partition));
    }
  }

  /**
   * How long ago the stream thread that stands still the longest has asked for records; zero
   * without threads.
   */
  public Duration stillFor() {
    long now = System.nanoTime();
    return Duration.ofNanos(
        byThread.values().stream()
            .mapToLong(consumer -> now - consumer.polledNanos)
            .max()
            .orElse(0));
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

  /** A consumer that remembers what it delivered; used by a single stream thread. */
  protected class WatchedConsumer extends KafkaConsumer<byte[], byte[]> {
    private final DeliveredOffsets handedOver = new DeliveredOffsets();
    private volatile long polledNanos = System.nanoTime();

    protected WatchedConsumer(Map<String, Object> config) {
      super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
      byThread.put(Thread.currentThread(), this);
      polledNanos = System.nanoTime();
      ConsumerRecords<byte[], byte[]> records = super.poll(timeout);
      handedOver.add(records);
      return records;
    }

    /**
     * How many records up to the end have not been delivered; at least 1 if that is not known. What
     * is never delivered, markers of transactions and aborted records, counts until it is passed.
     */
    long recordsUpTo(TopicPartition partition, long end) {
      try {
        return assignment().contains(partition)
            ? Math.max(0, end - position(partition, Duration.ZERO))
            : 1;
      } catch (TimeoutException e) {
        return 1;
      }
    }

    @Override
    public void close(CloseOptions options) {
      byThread.values().remove(this);
      super.close(options);
    }
  }
}
