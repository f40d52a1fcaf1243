package io.pulssi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code kill -9} again and again: half of them as soon as a summary has been sent that is not
 * committed, half whenever chance says after that, perhaps while it still restores.
 */
final class Kills implements Fault {
  private static final int AT_RANDOM_WITHIN_MILLIS = 12_000;
  private static final int MID_TRANSACTION_MIN = 5;

  private final String name;
  private final int kills;
  private final Map<String, String> settings;

  private Kills(String name, int kills, Map<String, String> settings) {
    this.name = name;
    this.kills = kills;
    this.settings = settings;
  }

  static Kills exactlyOnce(int kills) {
    return new Kills("kill -9 of the monitor, " + kills + " times a run", kills, Map.of());
  }

  /** The control: what must come out wrong. */
  static Kills atLeastOnce(int kills) {
    return new Kills(
        "control: at_least_once, kill -9 " + kills + " times a run",
        kills,
        Map.of("kafka.processing.guarantee", "at_least_once", "streams.commit-interval", "1s"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Map<String, String> settings() {
    return settings;
  }

  @Override
  public int eventsPerSecond() {
    // so slow that after the last kill there is work still: without it no output would come
    int secondsPerKill = isExactlyOnce() ? 10 : 20;
    return 90_000 / (secondsPerKill * kills + 10);
  }

  /** What comes out wrong never comes out right. */
  @Override
  public Duration drainsWithin() {
    return isExactlyOnce() ? Fault.super.drainsWithin() : Duration.ofSeconds(40);
  }

  @Override
  public void inject(Bench bench) throws Exception {
    List<String> landings = new ArrayList<>();
    for (int i = 0; i < kills; i++) {
      // Without transactions brokers know nothing of them, and any instant does.
      boolean aimed = isExactlyOnce() && i % 2 == 0;
      Instance doomed = bench.instances().get(0);
      if (aimed) {
        aim(bench, doomed);
        landings.add(kill(bench, doomed, true));
      } else {
        Passing.of(Duration.ofMillis(bench.random().nextInt(AT_RANDOM_WITHIN_MILLIS)));
        bench.strike(() -> landings.add(kill(bench, doomed, false)));
      }
    }
    if (isExactlyOnce()) {
      long mid = landings.stream().filter(landing -> landing.contains("summary")).count();
      bench.note("%d of %d between a summary's send and its commit".formatted(mid, kills));
      assertThat(mid).isGreaterThanOrEqualTo(Math.min(MID_TRANSACTION_MIN, kills / 2));
    }
  }

  private boolean isExactlyOnce() {
    return settings.isEmpty();
  }

  private static String kill(Bench bench, Instance doomed, boolean aimed) throws Exception {
    doomed.kill();
    long lived = System.currentTimeMillis() - doomed.startedAt();
    InFlight left = InFlight.of(bench.cluster(), doomed.startedAt());
    bench.restart(doomed);
    String landing =
        "%s after %d ms of life, %s, %.0f %% of the events sent: %s"
            .formatted(
                aimed ? "aimed" : "at random",
                lived,
                landed(left),
                100 * bench.feed().share(),
                left.topics());
    System.out.println("kill " + landing);
    return landing;
  }

  private static String landed(InFlight left) {
    if (left.holdsSummaries()) {
      return "between a summary's send and its commit";
    }
    return left.holdsDecisions() ? "between a decision's send and its commit" : "with nothing open";
  }

  private static void aim(Bench bench, Instance doomed) {
    await("a summary sent and not committed")
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(3))
        .atMost(Duration.ofMinutes(1))
        .until(() -> InFlight.of(bench.cluster(), doomed.startedAt()).holdsSummaries());
  }
}
