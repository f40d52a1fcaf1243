package io.pulssi.centre.distribution;

/**
 * Lognormal: for service times (Brown et al. 2005, JASA 100:36) and delays.
 *
 * @param median above 0
 * @param sigma the standard deviation of the logarithm
 */
public record LogNormalDistribution(double median, double sigma) implements Distribution {
  /** By its mean. */
  public static LogNormalDistribution ofMean(double mean, double sigma) {
    return new LogNormalDistribution(mean * StrictMath.exp(-sigma * sigma / 2), sigma);
  }

  @Override
  public double draw(RandomDraws draws) {
    return median * StrictMath.exp(sigma * draws.normal());
  }

  @Override
  public double mean() {
    return median * StrictMath.exp(sigma * sigma / 2);
  }
}
