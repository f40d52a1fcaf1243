package io.pulssi.console;

import java.util.ArrayDeque;
import java.util.Deque;

/** The speed of event time over the last few seconds. */
final class EventTimeSpeed {
  private static final long OVER_NANOS = 5_000_000_000L;

  private record Measurement(long nanos, long eventMillis) {}

  private final Deque<Measurement> seen = new ArrayDeque<>();

  /**
   * Adds a measurement and returns the speed in times real time; 0 at rest or without enough data.
   *
   * @param nanos when it is, on any steady clock
   * @param eventMillis event time then; 0 while unknown
   */
  long at(long nanos, long eventMillis) {
    if (eventMillis > 0) {
      seen.add(new Measurement(nanos, eventMillis));
    }
    while (seen.size() > 2 && nanos - seen.getFirst().nanos > OVER_NANOS) {
      seen.removeFirst();
    }
    if (seen.size() < 2 || nanos == seen.getFirst().nanos) {
      return 0;
    }
    long millis = eventMillis - seen.getFirst().eventMillis;
    return Math.round(millis * 1e6 / (nanos - seen.getFirst().nanos));
  }
}
