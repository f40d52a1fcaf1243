package io.pulssi.bench.live;

import java.util.Locale;

/**
 * The events of a benchmark.
 *
 * @param warmUp how many are read before measuring begins
 * @param events how many are measured
 * @param eventsPerSecond of event time
 */
record GeneratedTraffic(TrafficMix mix, int warmUp, int events, double eventsPerSecond, long seed) {

  int total() {
    return warmUp + events;
  }

  EventGenerator generator() {
    return new EventGenerator(mix, total(), eventsPerSecond, seed);
  }

  String text() {
    return String.format(
        Locale.ROOT,
        "mix `%s`, %,d events%s, %s a second of event time, %d steps, seed %d",
        mix.label(),
        events,
        warmUp == 0 ? "" : String.format(Locale.ROOT, " after %,d to warm up", warmUp),
        String.format(Locale.ROOT, "%,.2f", eventsPerSecond).replaceFirst("\\.00$", ""),
        EventGenerator.STEPS,
        seed);
  }
}
