package io.pulssi.bench.live;

import io.pulssi.codec.OutputFormat;
import java.util.Locale;

/**
 * The events of a benchmark.
 *
 * @param warmUp how many are read before measuring begins
 * @param events how many are measured
 * @param eventsPerSecond of event time
 */
record LiveTraffic(
    TrafficMix mix,
    OutputFormat format,
    int warmUp,
    int events,
    double eventsPerSecond,
    long seed) {

  int total() {
    return warmUp + events;
  }

  EventGenerator generator() {
    return new EventGenerator(mix, total(), eventsPerSecond, seed);
  }

  String text() {
    return String.format(
        Locale.ROOT,
        "mix %s as %s, %,d events after %,d to warm up, %,.0f a second of event time, %d steps,"
            + " seed %d",
        mix.label(),
        format.name().toLowerCase(Locale.ROOT),
        events,
        warmUp,
        eventsPerSecond,
        EventGenerator.STEPS,
        seed);
  }
}
