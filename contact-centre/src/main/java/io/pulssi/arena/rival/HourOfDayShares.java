package io.pulssi.arena.rival;

/** Usual share of poor outcomes by hour of the day, weekends apart, shrunk towards all hours. */
final class HourOfDayShares {
  private static final double PRIOR_COUNT = 60;
  private static final double COUNT_MIN = 30;

  private final double[] bad = new double[49];
  private final double[] all = new double[49];

  boolean isKnown() {
    return all[48] >= COUNT_MIN;
  }

  /** Above 0 and below 1. */
  double share(int hour) {
    double overall = (bad[48] + .5) / (all[48] + 1);
    return (bad[hour] + PRIOR_COUNT * overall) / (all[hour] + PRIOR_COUNT);
  }

  void learn(int hour, double badOnes, double allOnes) {
    bad[hour] += badOnes;
    all[hour] += allOnes;
    bad[48] += badOnes;
    all[48] += allOnes;
  }
}
