package io.pulssi.arena.rival;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last counts, and sums of them. */
final class TrailingCounts {
  private final int length;
  private final Deque<StepCounts> kept = new ArrayDeque<>();

  TrailingCounts(int length) {
    this.length = length;
  }

  void add(StepCounts next) {
    kept.addLast(next);
    if (kept.size() > length) {
      kept.removeFirst();
    }
  }

  /** The sum of the last {@code count}, at most the length. */
  StepCounts sum(int count) {
    StepCounts sum = new StepCounts();
    int skipped = kept.size() - count;
    for (StepCounts each : kept) {
      if (skipped-- <= 0) {
        sum.add(each);
      }
    }
    return sum;
  }
}
