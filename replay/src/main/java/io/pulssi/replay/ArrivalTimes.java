package io.pulssi.replay;

import io.pulssi.intake.PlausibleTime;
import java.util.List;

/**
 * When each recorded event would have arrived: at its own time, if that can be believed.
 *
 * <p>A recording has no arrival times, so a single event dated years ahead could drag time with it.
 * Events behind a gap of more than thirty days are believed only if they are at least ten within
 * thirty days of the first of them; others arrive when the last believed event did, and the
 * plausibility rule of intake turns them away.
 */
final class ArrivalTimes {
  static final long GAP_MILLIS = 30L * 24 * 3600 * 1000;
  static final int WITNESSES = 10;

  private ArrivalTimes() {}

  /** Arrival times, epoch milliseconds, for events in order of time. */
  static long[] of(List<RecordedEvent> events) {
    long[] arrivals = new long[events.size()];
    long clock = first(events);
    for (int i = 0; i < arrivals.length; i++) {
      long time = events.get(i).occurredAt();
      if (isPlausible(time)
          && time > clock
          && (time - clock <= GAP_MILLIS || hasWitnesses(events, i))) {
        clock = time;
      }
      arrivals[i] = clock;
    }
    return arrivals;
  }

  /** Time of the first event that can be believed. */
  static long first(List<RecordedEvent> events) {
    return events.stream()
        .mapToLong(RecordedEvent::occurredAt)
        .filter(ArrivalTimes::isPlausible)
        .findFirst()
        .orElse(0);
  }

  private static boolean isPlausible(long time) {
    return time >= PlausibleTime.EARLIEST && time < PlausibleTime.LATEST;
  }

  private static boolean hasWitnesses(List<RecordedEvent> events, int first) {
    int last = first + WITNESSES - 1;
    return last < events.size()
        && events.get(last).occurredAt() - events.get(first).occurredAt() <= GAP_MILLIS;
  }
}
