package io.pulssi.fault;

import java.time.Duration;

/** A network between the monitor and its broker that is slow or cut while events happen. */
final class LiveNetwork {
  private LiveNetwork() {}

  /** Each way takes longer for a while. */
  static LiveFault slow(Duration each, Duration time) {
    return throughProxy(
        "each way to and from the broker takes %d s more, for %d s"
            .formatted(each.toSeconds(), time.toSeconds()),
        time,
        proxy -> proxy.delay(each),
        proxy -> proxy.delay(Duration.ZERO));
  }

  /** Connections stay open, and nothing passes. */
  static LiveFault blackHole(Duration time) {
    return throughProxy(
        "nothing passes between monitor and broker for %d s".formatted(time.toSeconds()),
        time,
        proxy -> {
          proxy.requests().block(true);
          proxy.answers().block(true);
        },
        proxy -> {
          proxy.requests().block(false);
          proxy.answers().block(false);
        });
  }

  /** The broker does what it is asked, and nobody hears of it. */
  static LiveFault answersLost(Duration time) {
    return throughProxy(
        "requests reach the broker, its answers do not come for %d s".formatted(time.toSeconds()),
        time,
        proxy -> proxy.answers().block(true),
        proxy -> proxy.answers().block(false));
  }

  private static LiveFault throughProxy(String name, Duration time, Change harm, Change mend) {
    return new LiveFault(
        name,
        1,
        false,
        true,
        bench -> {
          bench.begin();
          TcpProxy proxy = bench.cluster().proxy();
          harm.to(proxy);
          bench.pass(time);
          mend.to(proxy);
          bench.awaitOutput();
        });
  }

  @FunctionalInterface
  private interface Change {
    void to(TcpProxy proxy);
  }
}
