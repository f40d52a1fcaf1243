package io.pulssi.centre.world;

import io.pulssi.centre.distribution.Distribution;
import io.pulssi.centre.distribution.LogNormalDistribution;
import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.centre.scenario.Scenario.Pins;
import io.pulssi.event.SurveyInstrument;
import java.util.List;
import java.util.Optional;

/** Draws the habits of customers: a level for the world, and values around it for each step. */
final class HabitsDraw {
  private final RandomDraws draws;
  private final double resolved;
  private final double reopen;
  private final double solveHours;
  private final double invited;
  private final double response;
  private final double bias;
  private final double complaining;
  private final double complaintHours;
  private final double complaintSigma;

  HabitsDraw(Pins pins, RandomDraws draws) {
    this.draws = draws;
    resolved = draws.uniform(0.76, 0.9);
    reopen = draws.logUniform(0.04, 0.12);
    solveHours = draws.logUniform(4, 20);
    invited = draws.logUniform(0.1, 0.35);
    response = draws.uniform(0.12, 0.35);
    bias = pins.responseBias().orElse(draws.uniform(0.1, 0.6));
    complaining = pins.complaintShare().orElse(draws.logUniform(0.6, 1.7));
    complaintHours = pins.complaintDelayHours().orElse(draws.logUniform(5, 36));
    complaintSigma = draws.uniform(0.6, 1.1);
  }

  ContactHabits contact() {
    return new ContactHabits(
        clip(resolved + draws.uniform(-0.06, 0.06), 0.6, 0.95),
        draws.uniform(0.25, 0.6),
        delay(draws.logUniform(6, 40), 1),
        draws.uniform(0.3, 0.7),
        delay(draws.logUniform(3, 40), 1),
        draws.uniform(0.1, 0.5),
        draws.uniform(0.02, 0.12),
        draws.uniform(0.4, 0.85),
        draws.uniform(0.6, 1));
  }

  TicketHabits tickets() {
    return new TicketHabits(
        delay(draws.logUniform(0.5, 5), 1),
        draws.uniform(0.3, 0.8),
        draws.uniform(0.2, 0.6),
        delay(solveHours * draws.logUniform(0.6, 1.7), draws.uniform(0.7, 1.2)),
        reopen * draws.logUniform(0.7, 1.5),
        delay(draws.logUniform(8, 40), draws.uniform(0.7, 1.1)),
        draws.uniform(0.2, 0.8),
        draws.uniform(0.02, 0.1),
        draws.logUniform(30, 120),
        draws.uniform(72, 168));
  }

  Optional<SurveyHabits> survey() {
    if (draws.chance(0.1)) {
      return Optional.empty();
    }
    return Optional.of(
        new SurveyHabits(
            draws.pick(List.of(SurveyInstrument.NPS, SurveyInstrument.CSAT, SurveyInstrument.CES)),
            Math.min(0.8, invited * draws.logUniform(0.6, 1.7)),
            delay(draws.logUniform(0.05, 6), 0.7),
            Math.min(0.5, response * draws.logUniform(0.7, 1.4)),
            bias,
            delay(draws.logUniform(0.5, 10), 1.1),
            draws.uniform(0.8, 1.4)));
  }

  ComplaintHabits complaints() {
    double own = complaining * draws.logUniform(0.7, 1.4);
    return new ComplaintHabits(
        0.0015 * own,
        0.02 * own,
        0.05 * own,
        0.02 * own,
        0.1 * own,
        0.06 * own,
        draws.uniform(1.3, 3),
        new LogNormalDistribution(complaintHours * draws.logUniform(0.7, 1.4), complaintSigma));
  }

  private static Distribution delay(double median, double sigma) {
    return new LogNormalDistribution(median, sigma);
  }

  static double clip(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
