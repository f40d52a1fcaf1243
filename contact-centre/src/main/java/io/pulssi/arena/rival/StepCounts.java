package io.pulssi.arena.rival;

import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;

/** The counts of one step over some time. */
final class StepCounts {
  private static final double MICRO = 1e-6;

  private final double[] bad = new double[PoorOutcome.count()];
  private final double[] all = new double[PoorOutcome.count()];
  private double waits;
  private double waited;
  private double contacts;

  void add(StepSummary counted) {
    for (int i = 0; i < bad.length; i++) {
      PoorOutcome outcome = PoorOutcome.at(i);
      bad[i] += outcome.bad().stream().mapToLong(counted::get).sum();
      all[i] += outcome.all().stream().mapToLong(counted::get).sum();
    }
    waits +=
        MICRO
            * (counted.get(SignalMeasure.QUEUE_LOG_WAIT)
                + counted.get(SignalMeasure.CHAT_LOG_WAIT));
    waited += counted.get(SignalMeasure.QUEUE_ENDED) + counted.get(SignalMeasure.CHAT_ENDED);
    contacts +=
        counted.get(SignalMeasure.QUEUE_ARRIVALS)
            + counted.get(SignalMeasure.CHAT_ARRIVALS)
            + counted.get(SignalMeasure.TICKET_OPENED);
  }

  void add(StepCounts other) {
    for (int i = 0; i < bad.length; i++) {
      bad[i] += other.bad[i];
      all[i] += other.all[i];
    }
    waits += other.waits;
    waited += other.waited;
    contacts += other.contacts;
  }

  double bad(PoorOutcome outcome) {
    return bad[outcome.ordinal()];
  }

  double all(PoorOutcome outcome) {
    return all[outcome.ordinal()];
  }

  /** Share of poor outcomes; NaN if fewer than so many were counted. */
  double share(PoorOutcome outcome, double atLeast) {
    return all(outcome) >= Math.max(1, atLeast) ? bad(outcome) / all(outcome) : Double.NaN;
  }

  /** Contacts that were answered or gave up. */
  double waited() {
    return waited;
  }

  /** Mean log(1 + wait / 10 s); NaN without any. */
  double meanLogWait() {
    return waited > 0 ? waits / waited : Double.NaN;
  }

  /** The typical wait, in seconds; NaN without any. */
  double typicalWaitSeconds() {
    return 10 * StrictMath.expm1(meanLogWait());
  }

  double contacts() {
    return contacts;
  }
}
