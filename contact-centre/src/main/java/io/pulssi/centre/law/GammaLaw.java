package io.pulssi.centre.law;

/**
 * Gamma.
 *
 * @param mean above 0
 * @param shape above 0; 1 is the exponential
 */
public record GammaLaw(double mean, double shape) implements Law {
  @Override
  public double draw(Draws draws) {
    return mean / shape * draws.gamma(shape);
  }
}
