package io.pulssi.reallog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A time over which a rule spoke of a step.
 *
 * @param from when it began, epoch milliseconds
 * @param to when it ended, exclusive
 */
record Spoken(String step, long from, long to) {
  /** Silences up to this, in milliseconds, do not end what a plain rule says. */
  static final long QUIET = 6 * 3_600_000L;

  /** What several rules say together, silences of up to {@link #QUIET} filled. */
  static List<Spoken> together(List<Spoken> one, List<Spoken> other) {
    var all = new ArrayList<>(one);
    all.addAll(other);
    all.sort(Comparator.comparing(Spoken::step).thenComparingLong(Spoken::from));
    var joined = new ArrayList<Spoken>();
    for (Spoken next : all) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).goesOnWith(next)) {
        Spoken before = joined.get(last);
        joined.set(
            last, new Spoken(before.step(), before.from(), Math.max(before.to(), next.to())));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private boolean goesOnWith(Spoken next) {
    return step.equals(next.step()) && (to > next.from() || next.from() - to < QUIET);
  }

  /** Whether it spoke of the step at some moment from one time to another, exclusive. */
  boolean touches(String other, long begin, long end) {
    return step.equals(other) && from < end && to > begin;
  }
}
