package io.pulssi.arena.rival;

import io.pulssi.arena.ArenaDetector;
import java.util.List;

/** All rivals. */
public final class RivalDetectors {
  private RivalDetectors() {}

  /** In the order of tables. */
  public static List<ArenaDetector> all() {
    return List.of(
        new FixedThresholdRules(),
        new TunedThresholdRules(),
        new HourlyDetector(
            "seasonal-z",
            "the largest of an hour's waits and shares, in standard deviations from this hour of"
                + " the day",
            () -> new SeasonalResiduals()::largest),
        new HourlyDetector(
            "ewma",
            "exponentially weighted averages of the same, weight .2 an hour",
            EwmaScore::new),
        new HourlyDetector(
            "ratio-cusum",
            "likelihood-ratio CUSUMs: waits Gaussian, long waits and abandonment negative"
                + " binomial, reopens Poisson, low scores binomial",
            LikelihoodRatioCusums::new),
        new HourlyDetector(
            "ears-c2",
            "a day's poor outcomes against seven earlier days, with two days between",
            EarsC2Score::new),
        new HourlyDetector(
            "farrington",
            "a day's poor outcomes against the same days of earlier weeks, on the 2/3-power scale",
            FarringtonScore::new),
        new HourlyDetector(
            "random-cut-forest",
            "the library of that name, on hourly residuals and volume, four hours at a time",
            RandomCutForestScore::new),
        new HourlyDetector(
            "betting-cusum",
            "rank-calibrated bets on one and two hours of each signal family, the largest counts",
            BettingCusumScore::new));
  }
}
