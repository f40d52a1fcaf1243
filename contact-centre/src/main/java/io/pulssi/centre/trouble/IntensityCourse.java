package io.pulssi.centre.trouble;

import java.util.Arrays;

/** How an incident goes on: its intensity from 0 to 1, by epoch milliseconds. */
public interface IntensityCourse {
  /** At a time between the incident's beginning and end. */
  double at(long time);

  /** In full from the beginning. */
  record Steady() implements IntensityCourse {
    @Override
    public double at(long time) {
      return 1;
    }
  }

  /** Rising evenly from {@code from} until {@code full}, then steady. */
  record Rising(long from, long full) implements IntensityCourse {
    @Override
    public double at(long time) {
      return time >= full ? 1 : (time - from) / (double) Math.max(1, full - from);
    }
  }

  /**
   * On and off in turn.
   *
   * @param switches when it changes, in order; on from the first
   */
  record OnAndOff(long[] switches) implements IntensityCourse {
    @Override
    public double at(long time) {
      int found = Arrays.binarySearch(switches, time);
      int passed = found < 0 ? -found - 1 : found + 1;
      return passed % 2;
    }
  }
}
