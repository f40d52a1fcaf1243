package io.pulssi.centre.trouble;

import java.util.Arrays;

/** The intensity of an incident over time, 0 to 1. */
public interface IntensityCourse {
  /** The intensity at a time, epoch milliseconds, between beginning and end of the incident. */
  double at(long time);

  /** Full intensity from the beginning. */
  record Steady() implements IntensityCourse {
    @Override
    public double at(long time) {
      return 1;
    }
  }

  /** A linear rise from {@code from} to {@code full}, then full intensity. */
  record Rising(long from, long full) implements IntensityCourse {
    @Override
    public double at(long time) {
      return time >= full ? 1 : (time - from) / (double) Math.max(1, full - from);
    }
  }

  /**
   * Alternately on and off.
   *
   * @param switches times of change, in order; on from the first
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
