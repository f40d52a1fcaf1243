package io.pulssi.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.journey.JourneyMaps;
import io.pulssi.replay.ReplayRun;
import io.pulssi.runtime.Monitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;

/**
 * A log sent through a broker in disorder, while a second instance joins and one partition lags,
 * must decide what a replay of it decides.
 */
final class LiveEqualsReplay {
  static final Duration GRACE = Duration.ofMinutes(2);
  private static final Duration LONG_WAIT = Duration.ofMinutes(3);
  private static final Duration SOON = Duration.ofMinutes(2);

  private final Path folder;
  private final JourneyMaps maps;
  private final List<LoggedEvent> events;
  private final Random random;

  LiveEqualsReplay(Path folder, JourneyMaps maps, List<LoggedEvent> events, long seed) {
    System.out.printf("seed %d, %d events%n", seed, events.size());
    this.folder = folder;
    this.maps = maps;
    this.events = events;
    this.random = new Random(seed);
  }

  /** Replays the log. */
  Decisions replay() throws Exception {
    Path log = EventLogs.write(events, folder.resolve("log"));
    Path out = folder.resolve("replay");
    new ReplayRun(maps, GRACE, LONG_WAIT).run(log, out, (done, total, time) -> {});
    return Decisions.ofReplay(out);
  }

  /**
   * Plays it live, and asserts that the decisions are those expected; returns up to when they were
   * compared.
   */
  long play(Decisions expected, TopicPartition lagging) throws Exception {
    List<Sending> all = Sending.disordered(events, LiveFlow.PARTITIONS, GRACE, random);
    List<Sending> first = all.subList(0, all.size() * 2 / 5);
    List<Sending> second = all.subList(first.size(), all.size() * 7 / 10);
    List<Sending> third = all.subList(first.size() + second.size(), all.size());
    var hold = new HeldBack.Hold();
    try (var flow = new LiveFlow(folder, maps, random)) {
      Monitor one = flow.join(new HeldBack(hold));
      flow.send(first);
      await("all of the first part read").atMost(SOON).until(() -> flow.unread().isEmpty());
      // A leap in time at its end is believed once its partition is known to be fully read.
      await("slices of the first part closed")
          .atMost(SOON)
          .until(() -> flow.decidedUpTo() >= Sending.closedUpTo(first, GRACE));

      hold.hold(lagging);
      await("one partition held back").atMost(SOON).until(hold::isFelt);
      flow.send(second);
      Monitor other = flow.join(new HeldBack(hold));
      await("both instances at work").atMost(SOON).until(() -> flow.instancesAtWork() == 2);
      flow.send(third);
      // Streams keeps the other inputs of the same task waiting for the one that lags.
      await("all but the task of the lagging partition read")
          .atMost(SOON)
          .until(
              () ->
                  flow.unread().keySet().stream()
                      .allMatch(unread -> unread.partition() == lagging.partition()));
      long heldAt = Sending.newest(first).get(lagging) - GRACE.toMillis();
      await("no later slice closed meanwhile")
          .during(Duration.ofSeconds(3))
          .atMost(SOON)
          .until(() -> flow.decidedUpTo() <= heldAt);
      assertThat(flow.unread()).as("lag, as the group's offsets show it").containsKey(lagging);
      assertThat(Math.max(decidedShown(one), decidedShown(other)))
          .as(
              "up to when the metrics say that the journey is decided, if its task has not just"
                  + " moved")
          .isLessThanOrEqualTo(heldAt);

      hold.release();
      long end = Sending.closedUpTo(all, GRACE);
      await("the rest decided").atMost(SOON).until(() -> flow.decidedUpTo() >= end);
      await("the same decisions as in a replay")
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(expected.upTo(end).difference(flow.decisions().upTo(end))).isEmpty());
      return end;
    }
  }

  /** Epoch milliseconds, as the instance's metrics show it; 0 if it has no journey. */
  private static long decidedShown(Monitor monitor) throws Exception {
    URI metrics = URI.create(monitor.managementUrl() + "metrics");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith("pulssi_journey_decided_timestamp_seconds{"))
        .mapToLong(line -> (long) (1_000 * Double.parseDouble(line.substring(line.indexOf(' ')))))
        .max()
        .orElse(0);
  }
}
