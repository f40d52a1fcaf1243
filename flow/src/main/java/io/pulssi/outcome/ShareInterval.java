package io.pulssi.outcome;

/**
 * A share, how many it was counted over, and Wilson's 95 % score interval (Wilson 1927, JASA
 * 22:209).
 *
 * @param value the share, 0 to 1; not a number when n is 0
 * @param n how many were counted
 * @param low lower edge, 0 to {@code value}
 * @param high upper edge, {@code value} to 1
 */
public record ShareInterval(double value, long n, double low, double high) {
  private static final double Z = 1.959964;

  /**
   * {@code k} of {@code n}; of none nothing is known, and the interval is 0 to 1.
   *
   * @throws IllegalArgumentException unless {@code 0 <= k <= n}
   */
  public static ShareInterval wilson(long k, long n) {
    if (k < 0 || k > n) {
      throw new IllegalArgumentException("k: %d (expected: 0 to %d)".formatted(k, n));
    }
    if (n == 0) {
      return new ShareInterval(Double.NaN, 0, 0, 1);
    }
    double share = (double) k / n;
    double zz = Z * Z / n;
    double centre = (share + zz / 2) / (1 + zz);
    double half = Z / (1 + zz) * StrictMath.sqrt(share * (1 - share) / n + zz / (4 * n));
    double low = k == 0 ? 0 : Math.max(0, centre - half);
    double high = k == n ? 1 : Math.min(1, centre + half);
    return new ShareInterval(share, n, low, high);
  }

  /** Whether anything was counted. */
  public boolean isKnown() {
    return n > 0;
  }
}
