package io.pulssi.centre.play;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.world.CentreWorld;
import io.pulssi.centre.world.WorldStep;

/**
 * The volume of a day as a multiple of usual, with mean 1. It is lognormal, with a part common to
 * all steps and a part for each step; both are autoregressive from day to day.
 */
final class DayFactors {
  private final CentreWorld world;
  private final RandomDraws draws;
  private final double[] own;
  private double common;

  DayFactors(CentreWorld world, RandomDraws draws) {
    this.world = world;
    this.draws = draws;
    own = new double[world.steps().size()];
    common = draws.normal();
    for (int step = 0; step < own.length; step++) {
      own[step] = draws.normal();
    }
  }

  void nextDay() {
    common = next(common);
    for (int step = 0; step < own.length; step++) {
      own[step] = next(own[step]);
    }
  }

  private double next(double before) {
    double memory = world.memory();
    return memory * before + StrictMath.sqrt(1 - memory * memory) * draws.normal();
  }

  /** Today's factor of a step. */
  double of(WorldStep step) {
    double shared = world.commonSpread();
    double spread = step.daySpread();
    return StrictMath.exp(
        shared * common + spread * own[step.number()] - (shared * shared + spread * spread) / 2);
  }
}
