package io.pulssi.arena.rival;

import java.util.ArrayDeque;
import java.util.Deque;

/** The sum of the last so many counts. */
final class Trailing {
  private final int length;
  private final Deque<Counts> kept = new ArrayDeque<>();

  Trailing(int length) {
    this.length = length;
  }

  void add(Counts next) {
    kept.addLast(next);
    if (kept.size() > length) {
      kept.removeFirst();
    }
  }

  /** Of the last {@code count}, at most the length. */
  Counts sum(int count) {
    Counts sum = new Counts();
    int skipped = kept.size() - count;
    for (Counts each : kept) {
      if (skipped-- <= 0) {
        sum.add(each);
      }
    }
    return sum;
  }
}
