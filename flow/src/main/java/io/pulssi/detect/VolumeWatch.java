package io.pulssi.detect;

/**
 * Evidence from volume alone, for a step without waits, whose harm is unknown. A count with a
 * probability of {@code 10⁻⁵} opens a WATCH. It never pages, because volume alone is as often
 * marketing as trouble.
 */
final class VolumeWatch {
  /** The weight at which a WATCH opens, and the largest weight. */
  private static final double WATCH_WEIGHT = .6;

  private static final double WEIGHT_MAX = .95;
  private static final double WATCH_P = 1e-5;

  /** There is no evidence above this probability. */
  private static final double P_MAX = .01;

  private static final double EXTRA_DISPERSION = .1;
  private static final double TAU = .15;

  private VolumeWatch() {}

  static double weight(RecentDemand contacts, int hours) {
    double seen = contacts.seen(hours);
    double mean = contacts.expected(hours);
    if (!contacts.covers(hours) || seen <= mean || mean <= 0) {
      return 0;
    }
    double p = tail(seen, mean, mean / (EXTRA_DISPERSION + TAU * TAU * mean));
    if (p > P_MAX) {
      return 0;
    }
    return Math.min(WEIGHT_MAX, WATCH_WEIGHT * StrictMath.log(p) / StrictMath.log(WATCH_P));
  }

  /**
   * Probability of {@code x} or more under a negative binomial with this mean and size, not below
   * 10⁻¹⁵.
   */
  static double tail(double x, double mean, double size) {
    double probability = StrictMath.exp(size * StrictMath.log(size / (size + mean)));
    double below = 0;
    for (int k = 0; k < x; k++) {
      below += probability;
      probability *= (k + size) / (k + 1) * mean / (size + mean);
    }
    return Math.max(1e-15, 1 - below);
  }
}
