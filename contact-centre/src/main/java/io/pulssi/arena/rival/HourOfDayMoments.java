package io.pulssi.arena.rival;

/**
 * Mean and variance of a number by hour of the day, weekends apart. Each is shrunk towards that of
 * all hours, which counts like three values.
 */
final class HourOfDayMoments {
  private static final double PRIOR_COUNT = 3;
  private static final int COUNT_MIN = 48;

  private final double[] n = new double[49];
  private final double[] sum = new double[49];
  private final double[] squares = new double[49];

  /** Whether there are enough values. */
  boolean isKnown() {
    return n[48] >= COUNT_MIN;
  }

  double mean(int hour) {
    return (sum[hour] + PRIOR_COUNT * sum[48] / n[48]) / (n[hour] + PRIOR_COUNT);
  }

  double variance(int hour) {
    double meanOfAll = sum[48] / n[48];
    double ofAll = squares[48] / n[48] - meanOfAll * meanOfAll;
    double own = n[hour] == 0 ? 0 : sum[hour] / n[hour];
    double within = n[hour] == 0 ? 0 : Math.max(0, squares[hour] - n[hour] * own * own);
    return (within + PRIOR_COUNT * ofAll) / (n[hour] + PRIOR_COUNT);
  }

  /** A value in standard deviations from the mean; 0 while too little is known. */
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
