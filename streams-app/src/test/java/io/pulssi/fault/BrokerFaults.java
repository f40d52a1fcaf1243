package io.pulssi.fault;

import java.time.Duration;
import java.util.Map;

/** Faults of the brokers. */
final class BrokerFaults {
  private BrokerFaults() {}

  /** Of three brokers the one dies that leads them, and comes back later. */
  static Fault activeControllerDies() {
    return new SimpleFault(
        "kill -9 of the active broker and controller of three",
        3,
        2,
        Map.of(),
        bench -> {
          bench.awaitAtWork(2);
          int active = bench.cluster().activeController();
          bench.strike(() -> bench.cluster().kill(active));
          bench.cluster().restart(active);
          bench.cluster().awaitReady();
          bench.awaitOutput();
        });
  }

  /** The only broker is gone for a while. What is timed begins when it is back. */
  static Fault brokerIsGone(Duration outage) {
    return new SimpleFault(
        "broker stopped for %d s".formatted(outage.toSeconds()),
        1,
        bench -> {
          bench.cluster().kill(0);
          Passing.of(outage);
          bench.cluster().restart(0);
          bench.cluster().awaitReady();
          bench.strike(() -> bench.note("timed from the broker's first answer"));
        });
  }
}
