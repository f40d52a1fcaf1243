package io.pulssi.reallog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A time over which an alert was open for a step.
 *
 * @param from when it began, epoch milliseconds
 * @param to when it ended, exclusive
 */
record AlertSpan(String step, long from, long to) {
  /** A gap shorter than this, in milliseconds, does not end the alert of a plain rule. */
  static final long QUIET = 6 * 3_600_000L;

  /** The alerts of two rules together, gaps shorter than {@link #QUIET} closed. */
  static List<AlertSpan> together(List<AlertSpan> one, List<AlertSpan> other) {
    var all = new ArrayList<>(one);
    all.addAll(other);
    all.sort(Comparator.comparing(AlertSpan::step).thenComparingLong(AlertSpan::from));
    var joined = new ArrayList<AlertSpan>();
    for (AlertSpan next : all) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).goesOnWith(next)) {
        AlertSpan before = joined.get(last);
        joined.set(
            last, new AlertSpan(before.step(), before.from(), Math.max(before.to(), next.to())));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private boolean goesOnWith(AlertSpan next) {
    return step.equals(next.step()) && (to > next.from() || next.from() - to < QUIET);
  }

  /** Whether the alert was open for a step at some moment between two times. */
  boolean touches(String other, long begin, long end) {
    return step.equals(other) && from < end && to > begin;
  }
}
