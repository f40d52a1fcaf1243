package io.pulssi.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A monitor of a large journey that was down for a day, while calls went on: it works the day off
 * in bites, keeps its transactions, and says what it would have said. With {@code
 * -Dpulssi.outage.steps=1000} the day would take three times as long in one bite as a transaction
 * may.
 */
class OutageIT {
  private static final long SEED = 1969;
  private static final int STEPS = Integer.getInteger("pulssi.outage.steps", 300);
  private static final Duration BEFORE = Duration.ofHours(6);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SLICE = Duration.ofMinutes(5);

  /** What settings give a transaction unless told otherwise. */
  private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(10);

  @TempDir Path folder;

  @Test
  void shouldWorkOffADaysOutageWithoutLosingATransactionOrPagingForIt() throws Exception {
    // A day and more that end a quarter of an hour ago, so that what is read is life and not
    // history.
    long end = floor(Instant.now().minus(Duration.ofMinutes(15)).toEpochMilli());
    long begin = end - DAY.toMillis() - BEFORE.toMillis();
    System.out.printf("seed %d, from %s%n", SEED, Instant.ofEpochMilli(begin));
    JourneyMaps maps = JourneyMapReader.read(map());
    List<LoggedEvent> events = events(begin, end);
    Decisions expected = new LiveEqualsReplay(folder, maps, events, SEED).replay();
    List<Sending> all =
        Sending.disordered(events, LiveFlow.PARTITIONS, LiveEqualsReplay.GRACE, new Random(SEED));
    int outage =
        (int) all.stream().filter(sending -> sending.sentAt() < begin + BEFORE.toMillis()).count();
    List<Sending> before = all.subList(0, outage);
    List<Sending> during = all.subList(outage, all.size());

    try (var flow = new LiveFlow(folder, maps, new Random(SEED))) {
      flow.send(before, Sending::sentAt);
      long down = Sending.closedUpTo(before, LiveEqualsReplay.GRACE);
      try (var monitor = flow.join(new TimedClients())) {
        await("the hours before it")
            .atMost(Duration.ofMinutes(10))
            .until(() -> monitor.decidedUpTo() >= down);
      }
      assertThat(flow.decidedUpTo()).as("not on by the clock of the wall").isEqualTo(down);

      flow.send(during, Sending::sentAt);
      var clients = new TimedClients();
      long start = System.nanoTime();
      var monitor = flow.join(clients);
      long up = Sending.closedUpTo(all, LiveEqualsReplay.GRACE);
      await("the day of it")
          .atMost(Duration.ofMinutes(10))
          .until(() -> monitor.decidedUpTo() >= up || monitor.end().isDone());
      long took = System.nanoTime() - start;
      await("the same decisions as in a replay of it all")
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(
              () -> assertThat(expected.upTo(up).difference(flow.decisions().upTo(up))).isEmpty());

      System.out.printf(
          Locale.ROOT,
          "%d events and %d slices of %d steps in %.1f s; %d transactions, the longest %d ms; "
              + "longest between two polls %d ms%n",
          during.size(),
          (up - down) / SLICE.toMillis(),
          STEPS,
          took / 1e9,
          clients.committed(),
          clients.longestTransaction().toMillis(),
          clients.longestAway().toMillis());
      System.out.printf(
          "%d signals, %d warnings%n", expected.upTo(up).signals(), expected.upTo(up).warnings());
      assertThat(monitor.end()).isNotDone();
      assertThat(clients.aborted()).as("transactions lost").isZero();
      assertThat(clients.longestTransaction()).isLessThan(TRANSACTION_TIMEOUT);
      assertThat((up - down) / SLICE.toMillis()).isGreaterThan(280);
    }
  }

  private static long floor(long millis) {
    return Math.floorDiv(millis, SLICE.toMillis()) * SLICE.toMillis();
  }

  private Path map() throws Exception {
    var map = new StringBuilder();
    map.append(
        "journey: large\ntimezone: UTC\nowners:\n  all: { name: All, page: all-oncall }\nsteps:\n");
    for (int step = 0; step < STEPS; step++) {
      map.append(
          "  - { id: s%1$d, name: Step %1$d, owner: all, sources: { queue-wait: [q%1$d] } }\n"
              .formatted(step));
    }
    return Files.writeString(folder.resolve("journey.yml"), map.toString());
  }

  /**
   * A call a step every forty minutes; one step keeps everybody waiting from before the outage on.
   */
  private static List<LoggedEvent> events(long begin, long end) {
    var random = new Random(SEED);
    List<LoggedEvent> events = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      double each = step == 7 ? 60_000 : 2_400_000;
      for (double at = begin; at < end; at += each * -StrictMath.log(1 - random.nextDouble())) {
        boolean slow = step == 7 && at > begin + BEFORE.toMillis() / 2;
        events.add(event(random, (long) at, step, slow ? 900 : 60));
      }
    }
    return events;
  }

  private static LoggedEvent event(Random random, long at, int step, double meanWait) {
    long wait = (long) (meanWait * -StrictMath.log(1 - random.nextDouble()));
    String line =
        String.format(
            Locale.ROOT,
            "{\"eventId\":\"%016x\",\"occurredAt\":\"%s\",\"contactId\":\"%016x\",\"queue\":\"q%d\",\"waitSeconds\":%d,\"outcome\":\"ANSWERED\"}",
            random.nextLong(),
            Instant.ofEpochMilli(at),
            random.nextLong(),
            step,
            wait);
    return new LoggedEvent(Topics.QUEUE_WAIT, at, line);
  }
}
