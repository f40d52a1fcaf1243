package io.pulssi.arena.rival;

/**
 * Mean and variance of a number at this hour of the day, weekend or not, each shrunk to what is
 * usual over all hours as if that had been seen three times.
 */
final class Cells {
  private static final double WORTH = 3;
  private static final int ENOUGH = 48;

  private final double[] n = new double[49];
  private final double[] sum = new double[49];
  private final double[] squares = new double[49];

  /** Whether enough was seen to expect anything. */
  boolean isKnown() {
    return n[48] >= ENOUGH;
  }

  double mean(int hour) {
    return (sum[hour] + WORTH * sum[48] / n[48]) / (n[hour] + WORTH);
  }

  double variance(int hour) {
    double meanOfAll = sum[48] / n[48];
    double ofAll = squares[48] / n[48] - meanOfAll * meanOfAll;
    double own = n[hour] == 0 ? 0 : sum[hour] / n[hour];
    double within = n[hour] == 0 ? 0 : Math.max(0, squares[hour] - n[hour] * own * own);
    return (within + WORTH * ofAll) / (n[hour] + WORTH);
  }

  /** In standard deviations; 0 while unknown. */
  double z(int hour, double value, double varianceMin) {
    return isKnown() ? (value - mean(hour)) / Math.sqrt(Math.max(varianceMin, variance(hour))) : 0;
  }

  void learn(int hour, double value) {
    learnAt(hour, value);
    learnAt(48, value);
  }

  private void learnAt(int cell, double value) {
    n[cell]++;
    sum[cell] += value;
    squares[cell] += value * value;
  }
}
