package io.pulssi.strain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queues that nobody has seen before, each with a customer and a contact of its own: half of them
 * match a step's glob, half match nothing. As many as {@code -Dpulssi.strain.queues} says.
 */
class CardinalityIT {
  private static final int QUEUES = Integer.getInteger("pulssi.strain.queues", 40_000);
  private static final int SAMPLES = 10;

  /** The short form ends before a JVM has settled, and is too short for a judgement on speed. */
  private static final boolean LONG = QUEUES >= 1_000_000;

  private static final int PARTITIONS = 2;
  private static final Instant FROM = Instant.parse("2024-03-04T00:00:00Z");
  private static final long STEP_MILLIS = Duration.ofDays(2).toMillis() / QUEUES;

  /** The last tenth may go at no less than this share of the second one's speed. */
  private static final double SLOWER_AT_MOST = .33;

  /** A customer is remembered for days, on disk: this much of one, in bytes, log and tables. */
  private static final double STATE_BYTES_A_CUSTOMER = 1_000;

  private static final String MAP =
      """
      journey: shop
      timezone: Europe/Zurich
      owners:
        care: { name: Customer care, page: care-oncall }
      steps:
        - id: order
          name: Order
          owner: care
          sources: { queue-wait: ["phone-*"] }
      """;

  private final List<Vitals> vitals = new ArrayList<>();
  private final List<Double> perSecond = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void shouldStayAsItIsHoweverManyQueuesThereAre() throws Exception {
    Path journey = Files.writeString(folder.resolve("journey.yml"), MAP);
    try (var monitor = StrainedMonitor.start(folder, journey, PARTITIONS, "")) {
      try (var producer = monitor.producer()) {
        for (int sample = 0; sample < SAMPLES; sample++) {
          tenth(monitor, producer, sample);
        }
      }
      assertThat(monitor.events().get("queue-wait"))
          .containsEntry("accepted", QUEUES / 2L)
          .containsEntry("dead_lettered", QUEUES / 2L);
      assertThat(monitor.metricsPage()).noneMatch(line -> line.contains("phone-new"));
    }
    Vitals first = vitals.get(1);
    Vitals last = vitals.get(SAMPLES - 1);
    System.out.printf(Locale.ROOT, "records a second, by tenths: %s%n", perSecond);

    assertThat(last.heapMib()).as("heap").isLessThan(first.heapMib() * 1.1 + (LONG ? 32 : 64));
    assertThat(last.stateMib())
        .as("state on disk")
        .isLessThan(32 + QUEUES / 2.0 * STATE_BYTES_A_CUSTOMER / (1 << 20));
    if (LONG) {
      assertThat(perSecond.get(SAMPLES - 1))
          .as("speed")
          .isGreaterThan(perSecond.get(1) * SLOWER_AT_MOST);
      assertThat(last.series()).as("series").isLessThan(first.series() + 500);
    }
  }

  private void tenth(StrainedMonitor monitor, KafkaProducer<byte[], byte[]> producer, int sample)
      throws Exception {
    int to = QUEUES / SAMPLES * (sample + 1);
    long began = System.nanoTime();
    for (int i = QUEUES / SAMPLES * sample; i < to; i++) {
      var unused =
          producer.send(
              new ProducerRecord<>(Topics.QUEUE_WAIT.name(), i / 2 % PARTITIONS, null, event(i)));
    }
    producer.flush();
    monitor.awaitTaken(to, Duration.ofMinutes(5));
    perSecond.add((double) QUEUES / SAMPLES / ((System.nanoTime() - began) / 1e9));
    vitals.add(Vitals.of(monitor, to));
    System.out.println(vitals.get(sample));
  }

  private static byte[] event(int number) {
    String queue = number % 2 == 0 ? "phone-new-" : "unheard-of-";
    return "{\"eventId\":\"e%1$d\",\"occurredAt\":\"%2$s\",\"contactId\":\"c%1$d\",\"queue\":\"%3$s%1$d\",\"waitSeconds\":200,\"outcome\":\"ANSWERED\",\"customerRef\":\"r%1$d\"}"
        .formatted(number, FROM.plusMillis(number * STEP_MILLIS), queue)
        .getBytes(UTF_8);
  }
}
