package io.pulssi.centre.law;

/**
 * One law or the other.
 *
 * @param share of the first, 0 to 1
 */
public record Mixture(double share, Law first, Law second) implements Law {
  @Override
  public double draw(Draws draws) {
    return draws.chance(share) ? first.draw(draws) : second.draw(draws);
  }

  @Override
  public double mean() {
    return share * first.mean() + (1 - share) * second.mean();
  }
}
