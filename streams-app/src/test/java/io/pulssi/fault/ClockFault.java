package io.pulssi.fault;

import io.pulssi.testing.Requires;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Of two instances, the clock of one is an hour ahead, and later that of the other is behind. */
record ClockFault(String library) implements Fault {

  /** With Debian's {@code libfaketime}. */
  static ClockFault ofAnHour() {
    Requires.command("faketime");
    return new ClockFault("/usr/lib/$LIB/faketime/libfaketime.so.1");
  }

  @Override
  public String name() {
    return "clock of one instance an hour ahead, then one an hour behind";
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
    bench.note("stamped by the one ahead: " + ahead.logged("Streams client RUNNING").get(0));
    for (Instance leaving : List.copyOf(bench.instances())) {
      bench.strike(
          () -> {
            leaving.terminate();
            bench.replace(leaving, clock(leaving == ahead ? "+0" : "-1h").apply(leaving.launch()));
          });
      bench.awaitAtWork(2);
    }
  }
}
