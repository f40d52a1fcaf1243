package io.pulssi.strain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.live.GeneratedLog;
import io.pulssi.live.LoggedEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Days of a shop at speed, every second one with an incident, all in good order: two here, {@code
 * -Dpulssi.soak.days=30} for a soak, which writes a chart where {@code -Dpulssi.soak.chart} says.
 */
class SoakIT {
  private static final int DAYS = Integer.getInteger("pulssi.soak.days", 2);
  private static final long SEED = Long.getLong("pulssi.strain.seed", 4711);
  private static final Duration SAMPLED_EVERY = Duration.ofHours(6);
  private static final int PARTITIONS = 3;
  private static final boolean LONG = DAYS >= 20;

  /** So many shops at once: some 55,000 events a day in the long form. */
  private static final int COPIES = LONG ? 10 : 1;

  private static final double HEAP_MIB_MAX = 128;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<Vitals> vitals = new ArrayList<>();
  private long sent;

  @TempDir Path folder;

  @Test
  void shouldBeTheSameProcessAfterManyDays() throws Exception {
    System.out.printf(Locale.ROOT, "seed %d, %d days%n", SEED, DAYS);
    Path journey = GeneratedLog.writeMap(folder.resolve("journey.yml"));
    try (var monitor = StrainedMonitor.start(folder, journey, PARTITIONS, "")) {
      play(monitor);
      assertThat(monitor.process().logged())
          .noneMatch(line -> line.path("level").asText().equals("ERROR"));
    }
    System.out.printf(Locale.ROOT, "%,d events%n", sent);
    String chart = System.getProperty("pulssi.soak.chart");
    if (chart != null) {
      Files.writeString(Path.of(chart), new VitalsChart(vitals).svg(DAYS, sent));
    }
    assertThat(vitals).allSatisfy(one -> assertThat(one.heapMib()).isLessThan(HEAP_MIB_MAX));
    if (LONG) {
      var flat = new Flatness(vitals);
      flat.assertFlat("heap, MiB", Vitals::heapMib, .1, 8);
      flat.assertFlat("resident, MiB", Vitals::residentMib, .1, 16);
      flat.assertFlat("files", Vitals::files, .05, 20);
      flat.assertFlat("threads", Vitals::threads, 0, 2);
      flat.assertFlat("series", Vitals::series, .05, 60);
    }
  }

  private void play(StrainedMonitor monitor) throws Exception {
    var records = new GoodRecords(SEED, COPIES);
    LoggedEvent event = records.next();
    long from = event.at();
    long sampleAt = from + SAMPLED_EVERY.toMillis();
    long end = from + Duration.ofDays(DAYS).toMillis();
    try (var producer = monitor.producer()) {
      while (sampleAt <= end) {
        for (; event.at() < sampleAt; event = records.next()) {
          send(producer, event);
        }
        producer.flush();
        monitor.awaitTaken(sent, Duration.ofMinutes(2));
        vitals.add(Vitals.of(monitor, (double) (sampleAt - from) / Duration.ofHours(1).toMillis()));
        System.out.println(vitals.get(vitals.size() - 1));
        sampleAt += SAMPLED_EVERY.toMillis();
      }
    }
  }

  private void send(KafkaProducer<byte[], byte[]> producer, LoggedEvent event) {
    sent++;
    var unused =
        producer.send(
            new ProducerRecord<>(
                event.topic().name(),
                random.nextInt(PARTITIONS),
                null,
                event.line().getBytes(UTF_8)));
  }
}
