package io.pulssi.figure;

import java.util.Arrays;

/** The middle of some values. */
public final class Median {
  private Median() {}

  /** The middle value, or the mean of the two in the middle; NaN for none. */
  public static double of(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The median of at least two sorted values when one of them is left out. */
  public static double without(double value, double[] sorted) {
    int left = Arrays.binarySearch(sorted, value);
    int count = sorted.length - 1;
    double upper = at(count / 2, left, sorted);
    return count % 2 == 1 ? upper : (at(count / 2 - 1, left, sorted) + upper) / 2;
  }

  private static double at(int position, int left, double[] sorted) {
    return sorted[position < left ? position : position + 1];
  }
}
