package io.pulssi.centre.distribution;

/** The distribution of a positive quantity, in any unit. */
public interface Distribution {
  /** One value, above 0. */
  double draw(RandomDraws draws);

  /** Its mean, in the same unit. */
  double mean();
}
