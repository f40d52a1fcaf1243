package io.pulssi.figure;

/**
 * A share and Wilson's 95 % score interval for it (Wilson 1927, JASA 22:209): {@code (p + z²/2n ± z
 * sqrt(p(1−p)/n + z²/4n²)) / (1 + z²/n)}.
 *
 * @param value the share, 0 to 1; NaN if it was counted and n is 0
 * @param n number of observations
 * @param low lower edge, 0 to {@code value}
 * @param high upper edge, {@code value} to 1
 */
public record ShareInterval(double value, long n, double low, double high) {
  /** 97.5 % quantile of the normal distribution. */
  private static final double Z = 1.959964;

  private static final long N_MIN = 20;
  private static final double HALF_WIDTH_MAX = 0.15;

  /**
   * The share {@code k} of {@code n}. Without observations the share is NaN and the interval 0 to
   * 1.
   *
   * @throws IllegalArgumentException unless {@code 0 <= k <= n}
   */
  public static ShareInterval ofCount(long k, long n) {
    if (k < 0 || k > n) {
      throw new IllegalArgumentException("k: %d (expected: 0 to %d)".formatted(k, n));
    }
    if (n == 0) {
      return new ShareInterval(Double.NaN, 0, 0, 1);
    }
    ShareInterval rounded = ofShare((double) k / n, n);
    // at both ends the exact edge is known; the formula misses it by rounding
    return new ShareInterval(rounded.value, n, k == 0 ? 0 : rounded.low, k == n ? 1 : rounded.high);
  }

  /** A share of 0 to 1 over {@code n} observations; without any the interval is 0 to 1. */
  public static ShareInterval ofShare(double share, long n) {
    if (n <= 0) {
      return new ShareInterval(share, n, 0, 1);
    }
    double zz = Z * Z / n;
    double centre = (share + zz / 2) / (1 + zz);
    double half = Z / (1 + zz) * StrictMath.sqrt(share * (1 - share) / n + zz / (4 * n));
    return new ShareInterval(
        share, n, StrictMath.max(0, centre - half), StrictMath.min(1, centre + half));
  }

  /** Whether anything was counted. */
  public boolean isKnown() {
    return n > 0;
  }

  /**
   * Whether a percentage would claim more than is known: fewer than 20 observations, or an interval
   * of more than ± 15 percentage points.
   */
  public boolean isImprecise() {
    return n < N_MIN || (high - low) / 2 > HALF_WIDTH_MAX;
  }

  /** The share as a count out of {@code n}. */
  public long count() {
    return StrictMath.round(value * n);
  }
}
