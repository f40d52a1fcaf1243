package io.pulssi.signal;

import io.pulssi.state.StoreSweep;
import java.util.List;

/**
 * Deletes the state of tickets, customers and contacts that is no longer needed: once a week of
 * event time, in bounded batches. Overdue state is not used even before it is deleted, so the time
 * of deletion changes no result.
 */
final class WeeklyCleanup {
  private static final long WEEK_MILLIS = 7 * 24L * 3600 * 1000;

  private final List<StoreSweep<?>> sweeps;
  private long sweptWeek = Long.MIN_VALUE;

  WeeklyCleanup(List<StoreSweep<?>> sweeps) {
    this.sweeps = sweeps;
  }

  /**
   * Deletes one batch of what is overdue.
   *
   * @param now event time, epoch milliseconds
   */
  void runAt(long now) {
    if (now == Long.MIN_VALUE) {
      return;
    }
    long week = Math.floorDiv(now, WEEK_MILLIS);
    if (week != sweptWeek) {
      sweptWeek = week;
      sweeps.forEach(StoreSweep::start);
    }
    sweeps.forEach(sweep -> sweep.runBatch(now));
  }
}
