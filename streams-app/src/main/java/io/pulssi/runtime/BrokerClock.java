package io.pulssi.runtime;

import io.pulssi.intake.TrustedTime;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time by the broker's clock: a record is sent to it every few seconds, and it answers with the
 * stamp it gave. In between, time goes on by a clock of this machine that nobody can set.
 *
 * <p>If a stamp differs from the time so far, the middle of three counts: the time so far, the
 * stamp, and this machine's clock. So no clock that is set wrong moves time alone.
 */
public final class BrokerClock implements TrustedTime, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BrokerClock.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  /** A stamp whose answer took longer is too old. */
  static final Duration ANSWERED_WITHIN = Duration.ofSeconds(1);

  private final Producer<byte[], byte[]> producer;
  private final CountDownLatch first = new CountDownLatch(1);
  private final RepeatingTask beats = new RepeatingTask("pulssi-heartbeat", EVERY, this::beat);
  private final ClockOffset offset = new ClockOffset();
  private volatile boolean told;

  /**
   * @param clientConfig a producer's settings: where the broker is, TLS, SASL
   */
  BrokerClock(Map<String, ?> clientConfig) {
    Map<String, Object> config = new HashMap<>(clientConfig);
    config.put(ProducerConfig.ACKS_CONFIG, "1");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1L << 20);
    int within = Math.toIntExact(EVERY.toMillis());
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, within);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, within);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, within);
    producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Asks for the time, now and every few seconds; returns when the broker has answered. */
  void start() throws InterruptedException {
    beat();
    beats.start();
    if (!first.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
      log.warn(
          "the broker did not tell the time by {}; this machine's clock is trusted until it does",
          Topics.HEARTBEAT.name());
    }
  }

  private void beat() {
    long sent = System.nanoTime();
    try {
      var unused =
          producer.send(
              new ProducerRecord<>(Topics.HEARTBEAT.name(), new byte[0]),
              (record, failure) -> {
                if (failure == null) {
                  answered(sent, record.timestamp());
                } else {
                  missed(failure);
                }
              });
    } catch (KafkaException e) { // an exception would end the schedule
      missed(e);
    }
  }

  private void answered(long sentNanos, long stamp) {
    long now = System.nanoTime();
    if (now - sentNanos <= ANSWERED_WITHIN.toNanos() || first.getCount() > 0) {
      offset.stamped(stamp, now, Time.SYSTEM.milliseconds());
      first.countDown();
      told = false;
    }
  }

  private void missed(Exception failure) {
    if (!told) {
      told = true;
      log.warn(
          "the broker's time could not be asked by {}: {}",
          Topics.HEARTBEAT.name(),
          failure.getMessage());
    }
  }

  @Override
  public long now(long machineMillis) {
    return offset.now(System.nanoTime(), machineMillis);
  }

  /**
   * How far this machine's clock is ahead, milliseconds; empty before the broker's first answer.
   */
  public OptionalLong machineLead() {
    return offset.lead(System.nanoTime(), Time.SYSTEM.milliseconds());
  }

  @Override
  public void close() {
    beats.close();
    producer.close(Duration.ZERO);
  }
}
