package io.pulssi.strain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.live.GeneratedLog;
import io.pulssi.topic.DeadLetter;
import io.pulssi.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One partition on which every record is bad, as many as {@code -Dpulssi.strain.storm} says, beside
 * others whose few records are good.
 */
class DeadLetterStormIT {
  private static final int BAD = Integer.getInteger("pulssi.strain.storm", 30_000);
  private static final int PARTITIONS = 3;

  /** One bad record in so many comes with a good one on another partition. */
  private static final int GOOD_IN = 200;

  /** One in so many has a key, and one a value, that compresses to nothing and unpacks to this. */
  private static final int LARGE_IN = 100;

  private static final int LARGE_BYTES = 900_000;

  /** A key that alone is more than a broker takes in a record that is not compressed. */
  private static final int KEY_BYTES = 2_000_000;

  private static final double HEAP_MIB_MAX = 256;

  @TempDir Path folder;

  @Test
  void shouldNotHoldUpGoodRecordsNorFillMemory() throws Exception {
    Path journey = GeneratedLog.writeMap(folder.resolve("journey.yml"));
    try (var encodings = new Encodings();
        var monitor =
            StrainedMonitor.start(
                folder, journey, PARTITIONS, "schema.registry.url: " + encodings.registryUrl());
        var letters = new LetterCensus(monitor.bootstrapServers())) {
      int good = storm(monitor);
      monitor.awaitTaken(BAD + good, Duration.ofMinutes(5));
      Vitals after = Vitals.of(monitor, BAD + good);
      letters.await(Topics.QUEUE_WAIT.name(), BAD);
      System.out.println(after);
      System.out.println(letters.byReason());

      assertThat(monitor.process().isAlive()).isTrue();
      assertThat(monitor.events().get("queue-wait"))
          .containsEntry("accepted", (long) good)
          .containsEntry("dead_lettered", (long) BAD);
      assertThat(letters.of(Topics.QUEUE_WAIT.name())).isEqualTo(BAD);
      assertThat(letters.faults()).isEmpty();
      assertThat(letters.keyBytesMax()).isEqualTo(DeadLetter.BYTES_MAX);
      assertThat(after.heapMib()).isLessThan(HEAP_MIB_MAX);
      assertGoodOnesWereQuick(monitor);
      assertThat(monitor.process().logged())
          .noneMatch(line -> line.path("level").asText().equals("ERROR"));
    }
  }

  /** Sends all as fast as it can; returns how many good ones there were. */
  private static int storm(StrainedMonitor monitor) {
    var random = new SplittableRandom(4711);
    int good = 0;
    try (var producer = large(monitor)) {
      for (int i = 0; i < BAD; i++) {
        byte[] key = i % LARGE_IN == 1 ? new byte[KEY_BYTES] : null;
        byte[] value = i % LARGE_IN == 0 ? new byte[LARGE_BYTES] : bad(random);
        send(producer, 0, key, value);
        if (i % GOOD_IN == 0) {
          send(producer, 1 + good++ % (PARTITIONS - 1), null, good(i));
        }
      }
      producer.flush();
    }
    return good;
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer, int partition, byte[] key, byte[] value) {
    var unused =
        producer.send(new ProducerRecord<>(Topics.QUEUE_WAIT.name(), partition, key, value));
  }

  /** Noise, or a registry's frame with an id that nobody has. */
  private static byte[] bad(SplittableRandom random) {
    byte[] bytes = new byte[40];
    random.nextBytes(bytes);
    bytes[0] = (byte) (random.nextBoolean() ? 0 : '{');
    return bytes;
  }

  private static byte[] good(int number) {
    return "{\"eventId\":\"e%d\",\"occurredAt\":\"%s\",\"contactId\":\"c%d\",\"queue\":\"phone-order\",\"waitSeconds\":5,\"outcome\":\"ANSWERED\"}"
        .formatted(number, Instant.now(), number)
        .getBytes(UTF_8);
  }

  private static KafkaProducer<byte[], byte[]> large(StrainedMonitor monitor) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            monitor.bootstrapServers(),
            "compression.type",
            "lz4",
            "max.request.size",
            8 << 20,
            "linger.ms",
            5),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /** As the monitor measured it: from when an event happened until it was read. */
  private static void assertGoodOnesWereQuick(StrainedMonitor monitor) throws Exception {
    List<String> delays =
        monitor.metricsPage().stream()
            .filter(line -> line.startsWith("pulssi_event_delay_seconds"))
            .filter(line -> line.contains("source=\"queue-wait\""))
            .toList();
    double count = value(delays, "_count{");
    System.out.printf(
        Locale.ROOT,
        "%.0f good records, mean delay %.2f s, within 1 s %.0f, within 5 s %.0f, within 15 s"
            + " %.0f%n",
        count,
        value(delays, "_sum{") / count,
        value(delays, "le=\"1.0\""),
        value(delays, "le=\"5.0\""),
        value(delays, "le=\"15.0\""));
    assertThat(value(delays, "le=\"15.0\"")).as("good records read within 15 s").isEqualTo(count);
  }

  private static double value(List<String> lines, String part) {
    return lines.stream()
        .filter(line -> line.contains(part))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(part + " is not in " + lines));
  }
}
