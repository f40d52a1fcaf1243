package io.pulssi.bench.live;

import io.pulssi.codec.OutputFormat;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends generated events to their topics, stamped with the events' own times. */
final class EventLoader {
  private static final int BATCH_BYTES = 128 * 1024;
  private static final int LINGER_MILLIS = 50;

  private final Map<String, Object> settings;
  private final EventWriter writer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  EventLoader(Map<String, Object> client, OutputFormat format) {
    settings = new HashMap<>(client);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    writer = new EventWriter(format);
  }

  /** Returns when all are acknowledged; the mean size of a value in bytes. */
  double load(EventGenerator events, LongConsumer progress) {
    long bytes = 0;
    int sent = 0;
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      while (events.hasNext()) {
        GeneratedEvent event = events.next();
        byte[] value = writer.write(event);
        send(producer, event, value);
        bytes += value.length;
        progress.accept(++sent);
      }
      producer.flush();
    }
    throwIfFailed();
    return (double) bytes / sent;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback keeps the failure
  private void send(KafkaProducer<byte[], byte[]> producer, GeneratedEvent event, byte[] value) {
    throwIfFailed();
    producer.send(
        new ProducerRecord<>(
            event.topic().name(),
            null,
            event.occurredAt(),
            event.key().getBytes(StandardCharsets.UTF_8),
            value),
        (metadata, exception) -> {
          if (exception != null) {
            failure.compareAndSet(null, exception);
          }
        });
  }

  private void throwIfFailed() {
    Exception failed = failure.get();
    if (failed != null) {
      throw new KafkaException("the broker refused a record: " + failed.getMessage(), failed);
    }
  }
}
