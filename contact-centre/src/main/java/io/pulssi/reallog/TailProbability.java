package io.pulssi.reallog;

/** How improbable it is to see so many, if all were as usual. */
final class TailProbability {
  private TailProbability() {}

  /**
   * Of {@code n} at least {@code k}, each with probability {@code p}: the binomial's upper tail.
   */
  static double binomial(int n, int k, double p) {
    if (k <= 0) {
      return 1;
    }
    if (p <= 0) {
      return 0;
    }
    if (p >= 1) {
      return 1;
    }
    double log = n * StrictMath.log1p(-p);
    double odds = StrictMath.log(p) - StrictMath.log1p(-p);
    double below = StrictMath.exp(log);
    for (int i = 1; i < k; i++) {
      log += odds + StrictMath.log((n - i + 1.0) / i);
      below += StrictMath.exp(log);
    }
    return Math.max(0, 1 - below);
  }

  /** At least {@code k} where {@code mean} are usual: the Poisson distribution's upper tail. */
  static double poisson(int k, double mean) {
    double term = StrictMath.exp(-mean);
    double below = 0;
    for (int i = 0; i < k; i++) {
      below += term;
      term *= mean / (i + 1);
    }
    return Math.max(0, 1 - below);
  }
}
