package io.pulssi.arena.rival;

import io.pulssi.arena.Detector;
import java.util.List;

/** All of them. */
public final class Rivals {
  private Rivals() {}

  /** In the order of tables. */
  public static List<Detector> all() {
    return List.of(
        new FixedThresholds(),
        new TunedThresholds(),
        new HourlyDetector(
            "seasonal-z",
            "the largest of an hour's waits and shares, in standard deviations from this hour of"
                + " the day",
            SeasonalZ::new),
        new HourlyDetector(
            "ewma", "exponentially weighted averages of the same, weight .2 an hour", Ewma::new),
        new HourlyDetector(
            "ratio-cusum",
            "likelihood-ratio CUSUMs: waits Gaussian, long waits and abandonment negative"
                + " binomial, reopens Poisson, low scores binomial",
            RatioCusums::new),
        new HourlyDetector(
            "ears-c2",
            "a day's bad ones against seven days before, two days between them",
            EarsC2::new),
        new HourlyDetector(
            "farrington",
            "a day's bad ones against the same days of earlier weeks, 2/3-power scale",
            Farrington::new),
        new HourlyDetector(
            "random-cut-forest",
            "the library of that name on hourly residuals and volume, four hours at once",
            RandomCutForests::new),
        new HourlyDetector(
            "betting-cusum",
            "rank-calibrated bets on one and two hours of each family, the richest counts",
            BettingAlone::new));
  }
}
