package io.pulssi.strain;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.live.GeneratedLog;
import io.pulssi.live.LoggedEvent;
import io.pulssi.topic.DeadLetter;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoilt records of every topic, in every encoding, by the ten thousand; by the million with {@code
 * -Dpulssi.strain.records=10000000}. Another seed with {@code -Dpulssi.strain.seed}.
 */
class MutatedRecordsIT {
  private static final long RECORDS = Long.getLong("pulssi.strain.records", 30_000);
  private static final long SEED = Long.getLong("pulssi.strain.seed", 4711);
  private static final int PARTITIONS = 3;

  /** The short form ends before a running JVM has settled, and is judged by its heap alone. */
  private static final boolean LONG = RECORDS >= 1_000_000;

  private static final int SAMPLES = LONG ? 30 : 6;

  /** One record in so many stays good, so that there is something to watch. */
  private static final int GOOD_IN = 8;

  /** So that memory is seen while there is work: what is sent and not yet taken, in samples. */
  private static final int AHEAD = 2;

  /** After a collection, of the 384 MiB that the process has. */
  private static final double HEAP_MIB_MAX = 256;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final GoodRecords good =
      new GoodRecords(SEED, (int) Math.max(1, Math.min(20, RECORDS / 800_000)));
  private final Map<String, Long> sent = new TreeMap<>();
  private final List<Vitals> vitals = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void shouldAcceptOrDeadLetterEverySpoiltRecordAndStayAsItIs() throws Exception {
    System.out.printf(Locale.ROOT, "seed %d, %,d spoilt records%n", SEED, RECORDS);
    Path journey = GeneratedLog.writeMap(folder.resolve("journey.yml"));
    try (var encodings = new Encodings();
        var monitor =
            StrainedMonitor.start(
                folder, journey, PARTITIONS, "schema.registry.url: " + encodings.registryUrl());
        var letters = new LetterCensus(monitor.bootstrapServers())) {
      long began = System.nanoTime();
      send(monitor, encodings, letters);
      monitor.awaitTaken(total(), Duration.ofMinutes(5));
      double seconds = (System.nanoTime() - began) / 1e9;
      vitals.add(Vitals.of(monitor, (double) total()));
      awaitLetters(monitor, letters);
      say(monitor, letters, encodings, seconds);

      shouldAccountForEveryRecord(monitor, letters);
      assertThat(letters.faults()).as("letters that are not as they must be").isEmpty();
      assertThat(letters.bytesMax()).isEqualTo(DeadLetter.BYTES_MAX);
      assertThat(monitor.process().logged())
          .as("errors logged")
          .noneMatch(line -> line.path("level").asText().equals("ERROR"));
      shouldStayFlat();
    }
  }

  private void send(StrainedMonitor monitor, Encodings encodings, LetterCensus letters)
      throws Exception {
    long aSample = RECORDS / SAMPLES;
    try (var producer = monitor.producer()) {
      for (long spoilt = 0; spoilt < RECORDS; spoilt++) {
        if (spoilt % aSample == aSample - 1) {
          monitor.awaitTaken(total() - AHEAD * aSample, Duration.ofMinutes(5));
          vitals.add(Vitals.of(monitor, (double) total()));
          letters.count();
        }
        LoggedEvent event = good.next();
        byte[] bytes = encodings.encode(event, random.nextInt(3));
        send(producer, event, Mutation.any(random).spoil(bytes, random));
        if (random.nextInt(GOOD_IN) == 0) {
          send(producer, event, bytes);
        }
      }
      producer.flush();
    }
  }

  /** With the event's own time, so that no spoilt digit moves time on by more than an hour. */
  private void send(KafkaProducer<byte[], byte[]> producer, LoggedEvent event, byte[] bytes) {
    String topic = event.topic().name();
    sent.merge(topic, 1L, Long::sum);
    var unused =
        producer.send(
            new ProducerRecord<>(topic, random.nextInt(PARTITIONS), event.at(), null, bytes));
  }

  private static void awaitLetters(StrainedMonitor monitor, LetterCensus letters) throws Exception {
    Map<String, Map<String, Long>> events = monitor.events();
    for (Topic<?> topic : Topics.inputs()) {
      letters.await(
          topic.name(),
          events.getOrDefault(topic.thing(), Map.of()).getOrDefault("dead_lettered", 0L));
    }
  }

  private long total() {
    return sent.values().stream().mapToLong(Long::longValue).sum();
  }

  private void shouldAccountForEveryRecord(StrainedMonitor monitor, LetterCensus letters)
      throws Exception {
    Map<String, Map<String, Long>> events = monitor.events();
    for (Topic<?> topic : Topics.inputs()) {
      long in = sent.getOrDefault(topic.name(), 0L);
      Map<String, Long> counted = events.getOrDefault(topic.thing(), Map.of());
      long accepted = counted.getOrDefault("accepted", 0L);
      long dead = counted.getOrDefault("dead_lettered", 0L);
      assertThat(accepted + dead).as("%s: accepted and dead-lettered", topic).isEqualTo(in);
      assertThat(letters.of(topic.name())).as("%s: letters on the topic", topic).isEqualTo(dead);
    }
  }

  private void shouldStayFlat() {
    assertThat(vitals).allSatisfy(one -> assertThat(one.heapMib()).isLessThan(HEAP_MIB_MAX));
    if (!LONG) {
      return;
    }
    var flat = new Flatness(vitals);
    flat.assertFlat("heap, MiB", Vitals::heapMib, .1, 16);
    flat.assertFlat("resident, MiB", Vitals::residentMib, .1, 48);
    flat.assertFlat("files", Vitals::files, .1, 40);
    flat.assertFlat("threads", Vitals::threads, 0, 4);
    flat.assertFlat("series", Vitals::series, .05, 60);
  }

  private void say(
      StrainedMonitor monitor, LetterCensus letters, Encodings encodings, double seconds)
      throws Exception {
    vitals.forEach(System.out::println);
    System.out.printf(
        Locale.ROOT,
        "%,d records in %.0f s, %,.0f a second%n",
        total(),
        seconds,
        total() / seconds);
    System.out.println("taken: " + monitor.events());
    System.out.println("dead letters by reason: " + letters.byReason());
    System.out.printf(Locale.ROOT, "the registry was asked %,d times%n", encodings.asked());
  }
}
