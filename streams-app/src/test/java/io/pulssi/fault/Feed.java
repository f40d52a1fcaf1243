package io.pulssi.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pulssi.live.Sending;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends the events, so many a second, through whatever happens to the brokers. */
final class Feed implements AutoCloseable {
  private static final int TICK_MILLIS = 20;

  private final List<Sending> sendings;
  private final Random keys;
  private final KafkaProducer<byte[], byte[]> producer;
  private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
  private final CompletableFuture<Void> failure = new CompletableFuture<>();
  private int sent;

  Feed(String bootstrapServers, List<Sending> sendings, Random keys) {
    this.sendings = sendings;
    this.keys = keys;
    // Idempotent, and never gives up: what is sent arrives once, in order, also after an outage.
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "linger.ms",
                5,
                "max.block.ms",
                600_000,
                "delivery.timeout.ms",
                600_000),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Begins to send. */
  void start(int eventsPerSecond) {
    int each = Math.max(1, eventsPerSecond * TICK_MILLIS / 1000);
    pace.scheduleAtFixedRate(() -> send(each), 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Share of the events that has been sent, 0 to 1. */
  synchronized double share() {
    return (double) sent / sendings.size();
  }

  /** Sends all that is left at once; returns when the brokers have it. */
  void rest() throws Exception {
    pace.shutdown();
    if (!pace.awaitTermination(2, TimeUnit.MINUTES)) {
      throw new AssertionError("the producer is stuck after " + sent + " events");
    }
    send(sendings.size());
    producer.flush();
    failure.complete(null);
    failure.get();
  }

  private synchronized void send(int events) {
    int end = Math.min(sendings.size(), sent + events);
    for (; sent < end; sent++) {
      Sending sending = sendings.get(sent);
      producer.send(
          new ProducerRecord<>(
              sending.to().topic(),
              sending.to().partition(),
              Long.toHexString(keys.nextLong()).getBytes(UTF_8),
              sending.event().line().getBytes(UTF_8)),
          (metadata, failed) -> {
            if (failed != null) {
              failure.completeExceptionally(failed);
            }
          });
    }
  }

  @Override
  public void close() {
    pace.shutdownNow();
    producer.close(java.time.Duration.ZERO);
  }
}
