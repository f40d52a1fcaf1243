package io.pulssi.centre.law;

/**
 * Lognormal: service times (Brown et al. 2005, JASA 100:36), delays of people.
 *
 * @param median above 0
 * @param sigma the standard deviation of the logarithm
 */
public record LogNormal(double median, double sigma) implements Law {
  /** By its mean. */
  public static LogNormal ofMean(double mean, double sigma) {
    return new LogNormal(mean * StrictMath.exp(-sigma * sigma / 2), sigma);
  }

  @Override
  public double draw(Draws draws) {
    return median * StrictMath.exp(sigma * draws.normal());
  }

  @Override
  public double mean() {
    return median * StrictMath.exp(sigma * sigma / 2);
  }
}
