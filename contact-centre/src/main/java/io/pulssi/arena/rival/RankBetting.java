package io.pulssi.arena.rival;

import java.util.Arrays;

/**
 * Ranks each value among the earlier ones and bets on high ranks: {@code C <- min(cap, max(0, C) +
 * ln((1 - p + p ln p) / (p ln² p)))}.
 */
final class RankBetting {
  private static final double CERTAIN = .9999;

  /** Values are rounded to a twelfth. */
  private static final double BINS = 12;

  private final double cap;
  private double[] sorted = new double[256];
  private int count;
  private double nats;

  RankBetting(double cap) {
    this.cap = cap;
  }

  void see(double value) {
    double p = rank(Math.round(value * BINS) / BINS);
    double bet;
    if (p >= CERTAIN) {
      bet = .5;
    } else {
      double log = StrictMath.log(p);
      bet = (1 - p + p * log) / (p * log * log);
    }
    nats = Math.min(cap, Math.max(0, nats) + StrictMath.log(bet));
  }

  double nats() {
    return Math.max(0, nats);
  }

  /** The mid-rank from above; the value is then added to the others. */
  private double rank(double value) {
    int low = lower(value);
    int high = low;
    while (high < count && sorted[high] == value) {
      high++;
    }
    double p = (count - high + .5 * (high - low) + .5) / (count + 1);
    if (count == sorted.length) {
      sorted = Arrays.copyOf(sorted, 2 * count);
    }
    System.arraycopy(sorted, low, sorted, low + 1, count - low);
    sorted[low] = value;
    count++;
    return p;
  }

  private int lower(double value) {
    int found = Arrays.binarySearch(sorted, 0, count, value);
    while (found > 0 && sorted[found - 1] == value) {
      found--;
    }
    return found < 0 ? -found - 1 : found;
  }
}
