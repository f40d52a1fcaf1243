package io.pulssi.centre.world;

import io.pulssi.centre.law.Draws;
import io.pulssi.centre.law.GammaLaw;
import io.pulssi.centre.law.Law;
import io.pulssi.centre.law.LogNormal;
import io.pulssi.centre.law.Mixture;
import io.pulssi.centre.law.Weibull;
import io.pulssi.centre.scenario.Kinds;
import io.pulssi.centre.scenario.Scenario.Pins;

/** Draws laws of service and patience: the family once for a world, the parameters for each use. */
final class LawsDraw {
  private final Draws draws;
  private final String service;
  private final String patience;

  LawsDraw(Pins pins, Draws draws) {
    this.draws = draws;
    service = pins.service().orElse(draws.pick(Kinds.SERVICE));
    patience = pins.patience().orElse(draws.pick(Kinds.PATIENCE));
  }

  /** Seconds with about this mean. */
  Law service(double mean) {
    return switch (service) {
      case "gamma" -> new GammaLaw(mean, draws.uniform(0.8, 2.5));
      case "mixture" ->
          new Mixture(
              draws.uniform(0.05, 0.25),
              new LogNormal(mean * 0.15, 0.6),
              LogNormal.ofMean(mean * 1.15, draws.uniform(0.7, 1)));
      default -> LogNormal.ofMean(mean, draws.uniform(0.75, 1.2));
    };
  }

  /** Seconds with this mean. */
  Law patience(double mean) {
    return switch (patience) {
      case "exponential" -> new Weibull(mean, 1);
      case "weibull" -> new Weibull(mean, draws.uniform(0.6, 1.6));
      default -> LogNormal.ofMean(mean, draws.uniform(0.7, 1.1));
    };
  }
}
