package io.pulssi.arena.rival;

/** How many of so many are usual at this hour of the day, weekend or not, shrunk to all hours. */
final class Shares {
  private static final double WORTH = 60;
  private static final double ENOUGH = 30;

  private final double[] bad = new double[49];
  private final double[] all = new double[49];

  boolean isKnown() {
    return all[48] >= ENOUGH;
  }

  /** 0 to 1, neither of them. */
  double share(int hour) {
    double overall = (bad[48] + .5) / (all[48] + 1);
    return (bad[hour] + WORTH * overall) / (all[hour] + WORTH);
  }

  void learn(int hour, double badOnes, double allOnes) {
    bad[hour] += badOnes;
    all[hour] += allOnes;
    bad[48] += badOnes;
    all[48] += allOnes;
  }
}
