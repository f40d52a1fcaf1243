package io.pulssi.centre.distribution;

/**
 * A mixture of two distributions.
 *
 * @param share of the first, 0 to 1
 */
public record MixtureDistribution(double share, Distribution first, Distribution second)
    implements Distribution {
  @Override
  public double draw(RandomDraws draws) {
    return draws.chance(share) ? first.draw(draws) : second.draw(draws);
  }

  @Override
  public double mean() {
    return share * first.mean() + (1 - share) * second.mean();
  }
}
