package io.pulssi.centre.distribution;

/**
 * Gamma distribution.
 *
 * @param mean above 0
 * @param shape above 0; 1 is the exponential
 */
public record GammaDistribution(double mean, double shape) implements Distribution {
  @Override
  public double draw(RandomDraws draws) {
    return mean / shape * draws.gamma(shape);
  }
}
