package io.pulssi.centre.distribution;

/**
 * Weibull: with a shape below 1 the rate of leaving falls with the wait, above 1 it rises.
 *
 * @param mean above 0
 * @param shape above 0; 1 is the exponential
 */
public record WeibullDistribution(double mean, double shape) implements Distribution {
  @Override
  public double draw(RandomDraws draws) {
    double scale = mean / gammaFunction(1 + 1 / shape);
    return scale * StrictMath.pow(draws.exponential(), 1 / shape);
  }

  /** Lanczos's approximation with g = 5 and six terms, exact to 2e-10; for arguments above 0.5. */
  static double gammaFunction(double x) {
    double[] c = {
      76.18009172947146,
      -86.50532032941678,
      24.01409824083091,
      -1.231739572450155,
      0.1208650973866179e-2,
      -0.5395239384953e-5
    };
    double series = 1.000000000190015;
    for (int i = 0; i < c.length; i++) {
      series += c[i] / (x + i + 1);
    }
    double base = x + 5.5;
    double log =
        (x + 0.5) * StrictMath.log(base) - base + StrictMath.log(2.5066282746310007 * series / x);
    return StrictMath.exp(log);
  }
}
