package io.pulssi.detect;

/**
 * Volume where harm cannot be told, because the step has no waits: a count as improbable as {@code
 * 10⁻⁵} is worth watching. It never pages: volume alone is marketing as often as trouble.
 */
final class VolumeWatch {
  /** Where WATCH begins, and how near to a page it may come. */
  private static final double WATCH = .6;

  private static final double MOST = .95;
  private static final double IMPROBABLE = 1e-5;

  /** Nothing is said above that probability. */
  private static final double WORTH_SAYING = .01;

  private static final double OVER_CHANCE = .1;
  private static final double TAU = .15;

  private VolumeWatch() {}

  static double over(RecentDemand contacts, int hours) {
    double seen = contacts.seen(hours);
    double mean = contacts.expected(hours);
    if (!contacts.covers(hours) || seen <= mean || mean <= 0) {
      return 0;
    }
    double p = tail(seen, mean, mean / (OVER_CHANCE + TAU * TAU * mean));
    if (p > WORTH_SAYING) {
      return 0;
    }
    return Math.min(MOST, WATCH * StrictMath.log(p) / StrictMath.log(IMPROBABLE));
  }

  /**
   * Probability of {@code x} or more under a negative binomial of this mean and size, not below
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
