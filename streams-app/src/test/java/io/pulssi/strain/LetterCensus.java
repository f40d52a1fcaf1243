package io.pulssi.strain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pulssi.codec.DeadLetterReason;
import io.pulssi.topic.DeadLetter;
import io.pulssi.topic.Topics;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/**
 * Counts the dead letters that are committed, and what is wrong with any of them: a reason that is
 * none, a header that is missing, bytes beyond the bound, a record that has two.
 */
final class LetterCensus implements AutoCloseable {
  private static final Set<String> REASONS =
      Arrays.stream(DeadLetterReason.values())
          .map(DeadLetterReason::label)
          .collect(Collectors.toSet());
  private static final int FAULTS_MAX = 20;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, BitSet> seen = new TreeMap<>();
  private final Map<String, Long> byTopic = new TreeMap<>();
  private final Map<String, Long> byReason = new TreeMap<>();
  private final Set<String> faults = new TreeSet<>();
  private int bytesMax;
  private int keyBytesMax;

  LetterCensus(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "max.poll.records",
                5_000),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(Topics.DEAD_LETTER.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Counts all that has been committed by now. */
  void count() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(Duration.ofMillis(200)).forEach(this::add);
    }
  }

  /**
   * Counts until so many of a topic are there, or for a minute: they are counted by the monitor
   * when they are made, and on the topic when they are committed.
   */
  void await(String topic, long expected) {
    Awaitility.await("letters committed")
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              count();
              return of(topic) >= expected;
            });
  }

  private void add(ConsumerRecord<byte[], byte[]> letter) {
    String reason = header(letter, DeadLetter.REASON);
    String topic = header(letter, DeadLetter.TOPIC);
    String partition = header(letter, DeadLetter.PARTITION);
    String offset = header(letter, DeadLetter.OFFSET);
    byTopic.merge(topic, 1L, Long::sum);
    byReason.merge(reason, 1L, Long::sum);
    bytesMax = Math.max(bytesMax, letter.value().length);
    keyBytesMax = Math.max(keyBytesMax, letter.key() == null ? 0 : letter.key().length);
    fault(!REASONS.contains(reason), "reason", reason);
    fault(
        letter.value().length > DeadLetter.BYTES_MAX,
        "bytes",
        topic + '/' + partition + '/' + offset);
    fault(header(letter, DeadLetter.DETAIL).isEmpty(), "no detail", reason);
    BitSet offsets = seen.computeIfAbsent(topic + '/' + partition, origin -> new BitSet());
    int at = Integer.parseInt(offset);
    fault(offsets.get(at), "twice", topic + '/' + partition + '/' + offset);
    offsets.set(at);
  }

  private void fault(boolean is, String what, String which) {
    if (is && faults.size() < FAULTS_MAX) {
      faults.add(what + ": " + which);
    }
  }

  private static String header(ConsumerRecord<?, ?> letter, String name) {
    Header header = letter.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }

  /** Letters whose record came on a topic. */
  long of(String topic) {
    return byTopic.getOrDefault(topic, 0L);
  }

  Map<String, Long> byReason() {
    return byReason;
  }

  /** What no letter may be; the first of them. */
  Set<String> faults() {
    return faults;
  }

  int bytesMax() {
    return bytesMax;
  }

  int keyBytesMax() {
    return keyBytesMax;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
