package io.pulssi.signal;

import io.pulssi.state.StoreSweep;
import java.util.List;

/**
 * Clears out what is remembered of tickets, customers and contacts long gone: once a week of event
 * time, in bounded bites. What is overdue is not used even before it is cleared, so the moment of
 * clearing changes no result.
 */
final class WeeklyCleanup {
  private static final long WEEK_MILLIS = 7 * 24L * 3600 * 1000;

  private final List<StoreSweep<?>> sweeps;
  private long sweptWeek = Long.MIN_VALUE;

  WeeklyCleanup(List<StoreSweep<?>> sweeps) {
    this.sweeps = sweeps;
  }

  /** Forgets what is overdue at this event time, or a part of it. */
  void upTo(long now) {
    if (now == Long.MIN_VALUE) {
      return;
    }
    long week = Math.floorDiv(now, WEEK_MILLIS);
    if (week != sweptWeek) {
      sweptWeek = week;
      sweeps.forEach(StoreSweep::start);
    }
    sweeps.forEach(sweep -> sweep.bite(now));
  }
}
