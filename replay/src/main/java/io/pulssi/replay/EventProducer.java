package io.pulssi.replay;

import io.pulssi.topic.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends recorded events to their topics, in order of time: as fast as they go, or so many times
 * faster than life.
 *
 * <p>Records carry the time of sending as their Kafka timestamp, as those of a live source would.
 * They are keyed by contact, ticket, survey or complaint, so that all about one of them stays in
 * one partition.
 */
public final class EventProducer implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * @param clientSettings of a Kafka producer; at least {@code bootstrap.servers}
   */
  public EventProducer(Map<String, Object> clientSettings) {
    Map<String, Object> settings = new HashMap<>(clientSettings);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 20);
    settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Sends the events of a folder and returns when all are acknowledged, or when closed.
   *
   * @param speed seconds of event time a second; infinite for no waiting
   * @return how many were sent
   * @throws IOException if a file cannot be read
   * @throws KafkaException if the cluster refuses a record
   */
  public int send(Path folder, double speed, ReplayRun.Progress progress)
      throws IOException, InterruptedException {
    List<RecordedEvent> events = RecordedEvents.read(folder);
    long first = ArrivalTimes.first(events);
    long begun = System.nanoTime();
    int sent = 0;
    for (RecordedEvent event : events) {
      double dueSeconds = (event.occurredAt() - first) / 1000.0 / speed;
      if (!waitUntil(begun, dueSeconds)) {
        break;
      }
      send(
          new ProducerRecord<>(
              event.topic().name(), event.key().getBytes(StandardCharsets.UTF_8), event.bytes()));
      progress.at(++sent, events.size(), event.occurredAt());
    }
    flush();
    return sent;
  }

  /**
   * Sends one event.
   *
   * @param partition where to
   * @throws KafkaException if the cluster has refused a record before
   */
  public void send(Topic<?> topic, int partition, String key, byte[] value) {
    send(
        new ProducerRecord<>(topic.name(), partition, key.getBytes(StandardCharsets.UTF_8), value));
  }

  /**
   * Waits until all that was sent is acknowledged.
   *
   * @throws KafkaException if the cluster has refused a record
   */
  public void flush() {
    producer.flush();
    throwIfFailed();
  }

  private boolean waitUntil(long begun, double dueSeconds) throws InterruptedException {
    long left = (long) (dueSeconds * 1e9) - (System.nanoTime() - begun);
    return left > 0 ? !stopped.await(left, TimeUnit.NANOSECONDS) : stopped.getCount() > 0;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback keeps the failure
  private void send(ProducerRecord<byte[], byte[]> record) {
    throwIfFailed();
    producer.send(
        record,
        (metadata, exception) -> {
          if (exception != null) {
            failure.compareAndSet(null, exception);
          }
        });
  }

  private void throwIfFailed() {
    Exception failed = failure.get();
    if (failed != null) {
      throw new KafkaException("the cluster refused a record: " + failed.getMessage(), failed);
    }
  }

  /** Stops sending; what was sent is flushed. */
  public void stop() {
    stopped.countDown();
  }

  @Override
  public void close() {
    stop();
    producer.close();
  }
}
