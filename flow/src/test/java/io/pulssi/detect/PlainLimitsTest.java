package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.baseline.OldestWaiting;
import io.pulssi.baseline.RatedStep;
import io.pulssi.journey.Source;
import io.pulssi.slice.StepSummary;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlainLimitsTest {
  @Test
  void shouldJudgeAShareOnlyWithEnoughContacts() {
    // Wilson, 95 %: 10 of 20 is .2993 to .7007
    assertThat(PlainLimits.wilsonLower(10, 20)).isCloseTo(.29929, within(1e-4));
    assertThat(PlainLimits.wilsonLower(50, 100)).isCloseTo(.40383, within(1e-4));
    assertThat(PlainLimits.wilsonLower(0, 0)).isZero();
  }

  @Test
  void shouldWatchTheOldestInQueueButNeverPageIt() {
    assertThat(weights(waiting(840, Double.NaN, true))).isEmpty();
    assertThat(weights(waiting(960, Double.NaN, true)))
        .singleElement()
        .satisfies(w -> assertThat(w).isCloseTo(.64, within(1e-9)));
    assertThat(weights(waiting(86_400, Double.NaN, true))).containsExactly(.95);
  }

  @Test
  void shouldIgnoreTheOldestInQueueWhereSuchWaitsAreUsual() {
    assertThat(weights(waiting(1200, 3, false))).isEmpty();
    assertThat(weights(waiting(1200, 3.2, false))).hasSize(1);
  }

  @Test
  void shouldGiveTheTimeWhenTheOldestBeganToWait() {
    LineEvidence line = PlainLimits.exceeded(waiting(1000, Double.NaN, true), 3_600_000).get(0);
    assertThat(line.since()).isEqualTo(2_400_000);
    assertThat(line.observed()).isEqualTo(1000);
    assertThat(line.expected()).isNaN();
  }

  private static List<Double> weights(StepCase each) {
    return PlainLimits.exceeded(each, 3_600_000).stream().map(LineEvidence::weight).toList();
  }

  private static StepCase waiting(double seconds, double z, boolean learning) {
    OwnerThresholds thresholds =
        OwnerThresholds.of(
                new SyntheticCentre(1, 1, 100, EnumSet.of(Source.QUEUE_WAIT)).map(),
                PriorThresholds.shipped(),
                null)
            .get("owner");
    var rated =
        new RatedStep(
            "step",
            new StepSummary(),
            List.of(),
            0,
            0,
            30,
            500,
            Set.of(),
            Map.of(),
            new OldestWaiting(seconds, z),
            false);
    return new StepCase(rated, new StepTrace(), false, thresholds, false, learning);
  }
}
