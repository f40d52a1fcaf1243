package io.pulssi.warning.words;

/**
 * A share with how sure one can be of it: Wilson's 95 % score interval (Wilson 1927, JASA 22:209).
 *
 * @param share observed, 0 to 1
 * @param n observations
 * @param low lower edge
 * @param high upper edge
 */
record Proportion(double share, long n, double low, double high) {
  private static final double Z = 1.959964;
  private static final long N_MIN = 20;
  private static final double HALF_WIDTH_MAX = 0.15;

  /** {@code (p + z²/2n ± z sqrt(p(1−p)/n + z²/4n²)) / (1 + z²/n)}. */
  static Proportion of(double share, long n) {
    if (n <= 0) {
      return new Proportion(share, n, 0, 1);
    }
    double zz = Z * Z / n;
    double centre = (share + zz / 2) / (1 + zz);
    double half = Z / (1 + zz) * StrictMath.sqrt(share * (1 - share) / n + zz / (4 * n));
    return new Proportion(
        share, n, StrictMath.max(0, centre - half), StrictMath.min(1, centre + half));
  }

  /** Whether a rate says more than it knows: too few, or too wide an interval. */
  boolean vague() {
    return n < N_MIN || (high - low) / 2 > HALF_WIDTH_MAX;
  }

  /** How many of the n. */
  long count() {
    return StrictMath.round(share * n);
  }
}
