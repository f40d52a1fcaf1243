package io.pulssi.live;

import io.pulssi.runtime.ReadingProgress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Clients that tell how long the longest transaction was open, how long a thread stayed away from
 * the group between two polls, and how many transactions were not committed.
 */
final class TimedClients extends ReadingProgress {
  private final AtomicLong longestTransaction = new AtomicLong();
  private final AtomicLong longestAway = new AtomicLong();
  private final AtomicInteger committed = new AtomicInteger();
  private final AtomicInteger aborted = new AtomicInteger();

  Duration longestTransaction() {
    return Duration.ofNanos(longestTransaction.get());
  }

  Duration longestAway() {
    return Duration.ofNanos(longestAway.get());
  }

  int committed() {
    return committed.get();
  }

  int aborted() {
    return aborted.get();
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    return new TimedProducer(config);
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return new TimedConsumer(config);
  }

  private final class TimedProducer extends KafkaProducer<byte[], byte[]> {
    private long begun;

    TimedProducer(Map<String, Object> config) {
      super(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void beginTransaction() {
      super.beginTransaction();
      begun = System.nanoTime();
    }

    @Override
    public void commitTransaction() {
      super.commitTransaction();
      committed.incrementAndGet();
      longestTransaction.accumulateAndGet(System.nanoTime() - begun, Math::max);
    }

    @Override
    public void abortTransaction() {
      aborted.incrementAndGet();
      super.abortTransaction();
    }
  }

  private final class TimedConsumer extends WatchedConsumer {
    private long polled;

    TimedConsumer(Map<String, Object> config) {
      super(config);
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
      if (polled != 0) {
        longestAway.accumulateAndGet(System.nanoTime() - polled, Math::max);
      }
      ConsumerRecords<byte[], byte[]> records = super.poll(timeout);
      polled = System.nanoTime();
      return records;
    }
  }
}
