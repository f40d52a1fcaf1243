package io.pulssi.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of two instances, the clock of one is ahead, and later that of the other is behind. */
record ClockFault(Duration off) implements Fault {

  private static final Pattern STAMP = Pattern.compile("\"timestamp\":(\\d+)");

  @Override
  public String name() {
    return "clock of one of two instances %d min ahead, then of the other %1$d min behind"
        .formatted(off.toMinutes());
  }

  @Override
  public void prepare(Bench bench) throws Exception {
    bench.join();
    Map<String, String> ahead = TurnedClock.by(off, bench.folder());
    bench.join(launch -> launch.withVariables(ahead));
  }

  @Override
  public void inject(Bench bench) throws Exception {
    bench.awaitAtWork(2);
    bench.awaitOutput();
    Instance right = bench.instances().get(0);
    Instance ahead = bench.instances().get(1);
    assertThat(secondsAhead(ahead)).isBetween(off.toSeconds(), off.toSeconds() + 60);
    replace(bench, ahead, Duration.ZERO);
    replace(bench, right, off.negated());
  }

  private static void replace(Bench bench, Instance leaving, Duration by) throws Exception {
    Map<String, String> clock = TurnedClock.by(by, bench.folder());
    bench.strike(
        () -> {
          leaving.terminate();
          bench.replace(leaving, leaving.launch().withVariables(clock));
        });
    bench.awaitAtWork(2);
  }

  /** By its first line, which it writes some seconds after its start. */
  private static long secondsAhead(Instance instance) throws IOException {
    Matcher stamp = STAMP.matcher(instance.logged("timestamp").get(0));
    assertThat(stamp.find()).isTrue();
    return (Long.parseLong(stamp.group(1)) - instance.startedAt()) / 1000;
  }
}
