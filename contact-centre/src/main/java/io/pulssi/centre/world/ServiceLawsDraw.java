package io.pulssi.centre.world;

import io.pulssi.centre.distribution.Distribution;
import io.pulssi.centre.distribution.GammaDistribution;
import io.pulssi.centre.distribution.LogNormalDistribution;
import io.pulssi.centre.distribution.MixtureDistribution;
import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.distribution.WeibullDistribution;
import io.pulssi.centre.scenario.Scenario.Pins;
import io.pulssi.centre.scenario.ScenarioKinds;

/**
 * Draws distributions of service time and patience: the family for the world, parameters for each.
 */
final class ServiceLawsDraw {
  private final RandomDraws draws;
  private final String service;
  private final String patience;

  ServiceLawsDraw(Pins pins, RandomDraws draws) {
    this.draws = draws;
    service = pins.service().orElse(draws.pick(ScenarioKinds.SERVICE));
    patience = pins.patience().orElse(draws.pick(ScenarioKinds.PATIENCE));
  }

  /** Seconds with about this mean. */
  Distribution service(double mean) {
    return switch (service) {
      case "gamma" -> new GammaDistribution(mean, draws.uniform(0.8, 2.5));
      case "mixture" ->
          new MixtureDistribution(
              draws.uniform(0.05, 0.25),
              new LogNormalDistribution(mean * 0.15, 0.6),
              LogNormalDistribution.ofMean(mean * 1.15, draws.uniform(0.7, 1)));
      default -> LogNormalDistribution.ofMean(mean, draws.uniform(0.75, 1.2));
    };
  }

  /** Seconds with this mean. */
  Distribution patience(double mean) {
    return switch (patience) {
      case "exponential" -> new WeibullDistribution(mean, 1);
      case "weibull" -> new WeibullDistribution(mean, draws.uniform(0.6, 1.6));
      default -> LogNormalDistribution.ofMean(mean, draws.uniform(0.7, 1.1));
    };
  }
}
