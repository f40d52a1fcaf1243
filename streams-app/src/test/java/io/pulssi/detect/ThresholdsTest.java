package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
  private static final PriorThresholds PRIORS = PriorThresholds.shipped();

  @Test
  void shouldMoveAPriorToTheStepsAndTheBudget() {
    // one false page a week: 7.6 on 20 steps, 5.2 on 5
    assertThat(PRIORS.bets().scaled(20, 1)).isCloseTo(7.6, within(1e-9));
    assertThat(PRIORS.bets().scaled(5, 1)).isCloseTo(5.2, within(.01));
    assertThat(PRIORS.fast().scaled(5, .01)).isEqualTo(9);
  }

  @Test
  void shouldShareTheBudgetAmongTheLinesThatCanSpeak() {
    // two owners, half a page a week in all; demand and capacity: 25 and 10 of 35
    Thresholds phone = Thresholds.of(map(EnumSet.of(Source.QUEUE_WAIT)), PRIORS, null);
    assertThat(phone.of(Gauge.BETS))
        .isCloseTo(7.6 + 1.73 * Math.log(10 / 20.0 / (.5 * .1 / .35)), within(1e-9));
    Thresholds all = Thresholds.of(map(EnumSet.allOf(Source.class)), PRIORS, null);
    assertThat(all.of(Gauge.BETS))
        .isCloseTo(7.6 + 1.73 * Math.log(10 / 20.0 / (.5 * .1)), within(1e-9));
  }

  @Test
  void shouldRaiseThemOnKnownDaysButNotMask() {
    Thresholds usual = Thresholds.of(map(EnumSet.allOf(Source.class)), PRIORS, null);
    for (int i = 0; i < Gauge.count(); i++) {
      Gauge gauge = Gauge.at(i);
      assertThat(usual.raised().of(gauge) / usual.of(gauge)).isCloseTo(9.6 / 7.6, within(1e-9));
    }
  }

  @Test
  void shouldCalibrateOnAnExponentialTail() {
    long seed = 7;
    Calibration history = quiet(56, 10, 1.5, seed);
    // P(daily maximum > t) = e^(-t / 1.5); 70 step-days a week
    double expected = 1.5 * Math.log(70 / .1);
    assertThat(history.threshold(Gauge.BETS, .1))
        .as("seed %d", seed)
        .isCloseTo(expected, within(2.0));
  }

  @Test
  void shouldKeepThePriorUntilThereAreTwoQuietWeeks() {
    JourneyMap map = map(EnumSet.allOf(Source.class));
    double prior = Thresholds.of(map, PRIORS, null).of(Gauge.BETS);
    assertThat(Thresholds.of(map, PRIORS, quiet(13, 10, .5, 1)).of(Gauge.BETS)).isEqualTo(prior);
    assertThat(Thresholds.of(map, PRIORS, quiet(14, 10, .5, 1)).of(Gauge.BETS)).isLessThan(prior);
  }

  @Test
  void shouldNotLetABadDayRaiseThemMuch() {
    Calibration history = quiet(28, 10, 1.2, 3);
    double before = history.threshold(Gauge.BETS, .1);
    JourneyMap map = map(EnumSet.allOf(Source.class));
    var bad = new DayMaxima(29);
    bad.observe(Gauge.BETS, 1000);
    history.add(bad, Thresholds.of(map, PRIORS, null));
    assertThat(history.threshold(Gauge.BETS, .1)).isBetween(before, 1.1 * before);
  }

  @Test
  void shouldRiseInANoisyWorld() {
    JourneyMap map = map(EnumSet.allOf(Source.class));
    double prior = Thresholds.of(map, PRIORS, null).of(Gauge.BETS);
    Calibration history = quiet(40, 10, prior, 5);
    assertThat(Thresholds.of(map, PRIORS, history).of(Gauge.BETS)).isGreaterThan(1.2 * prior);
  }

  private static Calibration quiet(int days, int steps, double mean, long seed) {
    JourneyMap map = map(EnumSet.allOf(Source.class));
    var chance = new Random(seed);
    var history = new Calibration();
    for (int day = 1; day <= days; day++) {
      Thresholds inForce = Thresholds.of(map, PRIORS, history);
      for (int step = 0; step < steps; step++) {
        var maxima = new DayMaxima(day);
        maxima.observe(Gauge.BETS, -mean * Math.log(1 - chance.nextDouble()));
        history.add(maxima, inForce);
      }
    }
    return history;
  }

  private static JourneyMap map(EnumSet<Source> sources) {
    return new SyntheticCentre(1, 10, 100, sources).map();
  }
}
