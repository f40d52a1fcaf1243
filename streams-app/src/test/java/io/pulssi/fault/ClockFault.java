package io.pulssi.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.testing.Requires;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of two instances, the clock of one is an hour ahead, and later that of the other is behind. */
record ClockFault(String library) implements Fault {

  private static final Pattern STAMP = Pattern.compile("\"timestamp\":(\\d+)");

  /** With Debian's {@code libfaketime}. */
  static ClockFault ofAnHour() {
    Requires.command("faketime");
    return new ClockFault("/usr/$LIB/faketime/libfaketime.so.1");
  }

  @Override
  public String name() {
    return "clock of one instance an hour ahead, then one an hour behind";
  }

  /** As shipped: the library that turns the clock makes every look at it slow. */
  @Override
  public Map<String, String> settings() {
    return Map.of("streams.transaction-timeout", "10s");
  }

  @Override
  public void prepare(Bench bench) throws Exception {
    bench.join();
    bench.join(clock("+1h"));
  }

  private UnaryOperator<Launch> clock(String offset) {
    return launch ->
        launch.withVariables(
            Map.of("LD_PRELOAD", library, "FAKETIME", offset, "FAKETIME_DONT_FAKE_MONOTONIC", "1"));
  }

  @Override
  public void inject(Bench bench) throws Exception {
    bench.awaitAtWork(2);
    bench.awaitOutput();
    Instance ahead = bench.instances().get(1);
    assertThat(secondsAhead(ahead)).as("seconds its clock is ahead").isBetween(3600L, 3660L);
    for (Instance leaving : List.copyOf(bench.instances())) {
      bench.strike(
          () -> {
            leaving.terminate();
            bench.replace(leaving, clock(leaving == ahead ? "+0" : "-1h").apply(leaving.launch()));
          });
      bench.awaitAtWork(2);
    }
  }

  /** By its first line, which it writes some seconds after its start. */
  private static long secondsAhead(Instance instance) throws IOException {
    Matcher stamp = STAMP.matcher(instance.logged("timestamp").get(0));
    assertThat(stamp.find()).isTrue();
    return (Long.parseLong(stamp.group(1)) - instance.startedAt()) / 1000;
  }
}
