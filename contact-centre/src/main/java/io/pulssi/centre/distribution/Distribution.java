package io.pulssi.centre.distribution;

/** The law of a positive quantity; its unit is the user's. */
public interface Distribution {
  /** One value, above 0. */
  double draw(RandomDraws draws);

  /** Its mean, in the same unit. */
  double mean();
}
