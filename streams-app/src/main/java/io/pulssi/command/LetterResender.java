package io.pulssi.command;

import io.pulssi.intake.ResendCheck;
import io.pulssi.topic.DeadLetter;
import io.pulssi.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends letters to the partitions they came from, once each.
 *
 * <p>A record and its marker are one transaction. A later run with the same transactional id first
 * ends the open transaction of an earlier run and locks that run out; then it reads the markers. So
 * no letter is sent twice, whenever a run is killed.
 */
final class LetterResender implements AutoCloseable {
  /** Small enough for a transaction's time-out, large enough to be quick. */
  private static final int BATCH = 500;

  /**
   * If few letters are accepted, a batch fills slowly: commit before the broker aborts it at 60 s.
   */
  static final Duration OPEN_AT_MOST = Duration.ofSeconds(10);

  private final Producer<byte[], byte[]> producer;
  private final ResendCheck readmission;
  private final LongSupplier nanos;
  private int open;
  private long openSince;
  private long sent;
  private long refused;
  private long cut;
  private @Nullable String lastRefusal;

  /**
   * Locks out other runs; then the markers can be read.
   *
   * @param client settings of any Kafka client
   * @param application whose letters they are; makes the transactional id
   */
  LetterResender(Map<String, String> client, String application, ResendCheck readmission) {
    this(producer(client, application), readmission, System::nanoTime);
  }

  /** As above, with a producer that has the transactional id. */
  LetterResender(Producer<byte[], byte[]> producer, ResendCheck readmission, LongSupplier nanos) {
    this.producer = producer;
    this.readmission = readmission;
    this.nanos = nanos;
    producer.initTransactions();
  }

  private static Producer<byte[], byte[]> producer(Map<String, String> client, String application) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, application + "-dead-letters");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ReachableBroker.WITHIN.toMillis());
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Sends a letter, if intake would accept it now.
   *
   * @param repaired what to send instead of the letter's own bytes, or null
   * @return whether it was sent
   */
  boolean send(
      RecordOrigin origin, ConsumerRecord<byte[], byte[]> letter, byte @Nullable [] repaired) {
    byte[] value = repaired == null ? letter.value() : repaired;
    if (isCut(letter.key()) || repaired == null && isCut(value)) {
      cut++;
      return false;
    }
    Optional<String> refusal =
        readmission.refusal(origin.topic(), value, System.currentTimeMillis());
    if (refusal.isPresent()) {
      refused++;
      lastRefusal = "%s  %s".formatted(origin, refusal.get());
      return false;
    }
    if (open == 0) {
      producer.beginTransaction();
      openSince = nanos.getAsLong();
    }
    deliver(new ProducerRecord<>(origin.topic(), origin.partition(), letter.key(), value));
    deliver(marker(origin, letter));
    sent++;
    if (++open == BATCH) {
      commit();
    }
    return true;
  }

  private static boolean isCut(byte @Nullable [] bytes) {
    return bytes != null && bytes.length >= DeadLetter.BYTES_MAX;
  }

  private static ProducerRecord<byte[], byte[]> marker(
      RecordOrigin origin, ConsumerRecord<byte[], byte[]> letter) {
    List<Header> headers =
        List.of(
            new RecordHeader(
                DeadLetter.RESENT, origin.toString().getBytes(StandardCharsets.UTF_8)));
    return new ProducerRecord<>(
        Topics.DEAD_LETTER.name(), letter.partition(), letter.key(), null, headers);
  }

  /** A failure shows when the transaction is committed, and aborts all of it. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private void deliver(ProducerRecord<byte[], byte[]> record) {
    producer.send(record);
  }

  /** Makes what was sent so far final if it has been open for long; called now and then. */
  void commitIfOld() {
    if (open > 0 && nanos.getAsLong() - openSince >= OPEN_AT_MOST.toNanos()) {
      commit();
    }
  }

  /** Makes what was sent so far final. */
  void commit() {
    if (open > 0) {
      producer.commitTransaction();
      open = 0;
    }
  }

  long sent() {
    return sent;
  }

  /** How many intake would refuse again. */
  long refused() {
    return refused;
  }

  /** How many are incomplete. */
  long cut() {
    return cut;
  }

  /** Which was refused last, and why; null if none was. */
  @Nullable String lastRefusal() {
    return lastRefusal;
  }

  /** The broker aborts what is not committed. */
  @Override
  public void close() {
    producer.close(ReachableBroker.WITHIN);
  }
}
