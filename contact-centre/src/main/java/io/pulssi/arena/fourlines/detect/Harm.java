package io.pulssi.arena.fourlines.detect;

import java.util.Arrays;

/**
 * How much customers suffer: wait and abandonment z, as moving averages over 1, 3, 6 and 24 hours.
 * Without data it stays where it was. 17 bytes.
 */
final class Harm {
  private static final int[] HOURS = {1, 3, 6, 24};

  private boolean known;
  private final float[] averages = new float[HOURS.length];

  /** Takes a slice's mean z in. */
  void add(double z) {
    known = true;
    for (int i = 0; i < HOURS.length; i++) {
      averages[i] = (float) (averages[i] + (z - averages[i]) / (12 * HOURS[i]));
    }
  }

  /** Whether waits have ever been seen: without them harm cannot be told. */
  boolean isKnown() {
    return known;
  }

  /** The average over a window of so many hours, the longest one for more. */
  double over(int hours) {
    int i = 0;
    while (i < HOURS.length - 1 && HOURS[i] < hours) {
      i++;
    }
    return averages[i];
  }

  void reset() {
    Arrays.fill(averages, 0);
  }
}
