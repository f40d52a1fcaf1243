package io.pulssi.fault;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** Time that a fault lasts. */
final class Passing {
  private Passing() {}

  static void of(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    await("the end of " + time)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .atMost(time.plusSeconds(10))
        .until(() -> System.nanoTime() >= until);
  }
}
