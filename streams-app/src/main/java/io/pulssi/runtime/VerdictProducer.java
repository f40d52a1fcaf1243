package io.pulssi.runtime;

import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RecordSerde;
import io.pulssi.event.Verdict;
import io.pulssi.http.VerdictNotTakenException;
import io.pulssi.http.VerdictSink;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes owners' verdicts to their topic as JSON, keyed by warning. */
final class VerdictProducer implements VerdictSink, AutoCloseable {
  private static final int WITHIN_SECONDS = 5;

  private final KafkaProducer<String, Verdict> producer;

  /**
   * @param clientConfig a producer's settings: where the broker is, TLS, SASL
   */
  VerdictProducer(Map<String, ?> clientConfig) {
    Map<String, Object> config = new HashMap<>(clientConfig);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // A verdict reported as not saved must not be sent later.
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, WITHIN_SECONDS * 1_000L);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, WITHIN_SECONDS * 1_000);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, WITHIN_SECONDS * 1_000);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1L << 20);
    producer =
        new KafkaProducer<>(
            config,
            new StringSerializer(),
            new RecordSerde<>(Verdict.class, OutputFormat.JSON).serializer());
  }

  @Override
  public void take(Verdict verdict) throws VerdictNotTakenException {
    try {
      producer
          .send(new ProducerRecord<>(Topics.VERDICT.name(), verdict.getWarningId(), verdict))
          .get(WITHIN_SECONDS + 1, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw new VerdictNotTakenException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VerdictNotTakenException(e);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(WITHIN_SECONDS));
  }
}
