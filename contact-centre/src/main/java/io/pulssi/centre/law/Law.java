package io.pulssi.centre.law;

/** The law of a positive quantity; its unit is the user's. */
public interface Law {
  /** One value, above 0. */
  double draw(Draws draws);

  /** Its mean, in the same unit. */
  double mean();
}
