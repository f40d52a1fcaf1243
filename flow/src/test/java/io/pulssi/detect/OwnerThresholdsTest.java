package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnerThresholdsTest {
  private static final PriorThresholds PRIORS = PriorThresholds.shipped();

  @Test
  void shouldMoveAPriorToTheStepsAndTheBudget() {
    // one false page a week: 7.6 on 20 steps; two nats less on every e-th of them
    assertThat(PRIORS.bets().scaled(20, 1)).isCloseTo(7.6, within(1e-9));
    assertThat(PRIORS.bets().scaled(20 / Math.E, 1)).isCloseTo(5.6, within(1e-9));
    assertThat(PRIORS.fast().scaled(5, .01)).isEqualTo(9);
  }

  @Test
  void shouldShareTheBudgetAmongLinesWithSources() {
    // ten steps and a quarter of a page a week; demand and capacity have .3 each
    OwnerThresholds phone = of(map(EnumSet.of(Source.QUEUE_WAIT)), null);
    assertThat(phone.of(ThresholdGauge.BETS))
        .isCloseTo(7.6 + 2 * Math.log(10 / 20.0 / (.25 / 2)), within(1e-9));
    OwnerThresholds all = of(map(EnumSet.allOf(Source.class)), null);
    assertThat(all.of(ThresholdGauge.BETS))
        .isCloseTo(7.6 + 2 * Math.log(10 / 20.0 / (.25 * .3)), within(1e-9));
  }

  @Test
  void shouldGiveEveryOwnerTheSameBudgetHoweverManyStepsTheyHave() {
    JourneyMap map = owned(9, 1);

    Map<String, OwnerThresholds> byOwner = OwnerThresholds.of(map, PRIORS, null);

    assertThat(byOwner).containsOnlyKeys("few", "many");
    assertThat(
            byOwner.get("many").of(ThresholdGauge.BETS)
                - byOwner.get("few").of(ThresholdGauge.BETS))
        .isCloseTo(2 * Math.log(9), within(1e-9));
  }

  @Test
  void shouldRaiseThresholdsOnKnownDays() {
    OwnerThresholds usual = of(map(EnumSet.allOf(Source.class)), null);
    for (int i = 0; i < ThresholdGauge.count(); i++) {
      ThresholdGauge gauge = ThresholdGauge.at(i);
      assertThat(usual.forDifferentDay().of(gauge) / usual.of(gauge))
          .isCloseTo(9.6 / 7.6, within(1e-9));
    }
  }

  @Test
  void shouldCalibrateOnAnExponentialTail() {
    long seed = 7;
    ThresholdCalibration history = quiet(56, 10, 1.5, seed);
    // P(daily maximum > t) = e^(-t / 1.5); 70 step-days a week
    double expected = 1.5 * Math.log(70 / .1);
    assertThat(history.tail(ThresholdGauge.BETS).threshold(1, .1))
        .as("seed %d", seed)
        .isCloseTo(expected, within(2.0));
  }

  @Test
  void shouldKeepThePriorUntilThereAreTwoQuietWeeks() {
    JourneyMap map = map(EnumSet.allOf(Source.class));
    double prior = of(map, null).of(ThresholdGauge.BETS);
    assertThat(of(map, quiet(13, 10, .5, 1)).of(ThresholdGauge.BETS)).isEqualTo(prior);
    assertThat(of(map, quiet(14, 10, .5, 1)).of(ThresholdGauge.BETS)).isLessThan(prior);
  }

  @Test
  void shouldHardlyRaiseThresholdsAfterABadDay() {
    ThresholdCalibration history = quiet(28, 10, 1.2, 3);
    double before = history.tail(ThresholdGauge.BETS).threshold(1, .1);
    JourneyMap map = map(EnumSet.allOf(Source.class));
    var bad = new DayMaxima(29);
    bad.observe(ThresholdGauge.BETS, 1000);
    history.add(bad, of(map, null));
    assertThat(history.tail(ThresholdGauge.BETS).threshold(1, .1)).isBetween(before, 1.1 * before);
  }

  @Test
  void shouldRiseWithNoisyData() {
    JourneyMap map = map(EnumSet.allOf(Source.class));
    double prior = of(map, null).of(ThresholdGauge.BETS);
    ThresholdCalibration history = quiet(60, 10, prior, 5);
    assertThat(of(map, history).of(ThresholdGauge.BETS)).isGreaterThan(1.2 * prior);
  }

  private static OwnerThresholds of(JourneyMap map, @Nullable ThresholdCalibration history) {
    return OwnerThresholds.of(map, PRIORS, history).get("owner");
  }

  private static ThresholdCalibration quiet(int days, int steps, double mean, long seed) {
    JourneyMap map = map(EnumSet.allOf(Source.class));
    var chance = new Random(seed);
    var history = new ThresholdCalibration();
    for (int day = 1; day <= days; day++) {
      OwnerThresholds inForce = of(map, history);
      for (int step = 0; step < steps; step++) {
        var maxima = new DayMaxima(day);
        maxima.observe(ThresholdGauge.BETS, -mean * Math.log(1 - chance.nextDouble()));
        history.add(maxima, inForce);
      }
    }
    return history;
  }

  /** Steps of the owner {@code many} and of the owner {@code few}. */
  private static JourneyMap owned(int many, int few) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < many + few; i++) {
      String id = "step-%02d".formatted(i);
      String owner = i < many ? "many" : "few";
      steps.add(
          new Step(id, id, owner, List.of(), Map.of(Source.QUEUE_WAIT, List.of("phone-" + id))));
    }
    return JourneyMap.of(
        "owned",
        ZoneId.of("UTC"),
        List.of(
            new Owner("many", "Many", "many-oncall", false),
            new Owner("few", "Few", "few-oncall", false)),
        steps,
        List.of(),
        Optional.empty(),
        .25);
  }

  private static JourneyMap map(EnumSet<Source> sources) {
    return new SyntheticCentre(1, 10, 100, sources).map();
  }
}
