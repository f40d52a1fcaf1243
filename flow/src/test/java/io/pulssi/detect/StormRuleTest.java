package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.baseline.RatedStep;
import io.pulssi.journey.Source;
import io.pulssi.slice.StepSummary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StormRuleTest {
  @Test
  void shouldBeOnWhenTheMedianStepIsWorse() {
    assertThat(StormRule.isOn(steps(20, .17f, 11))).isTrue();
    assertThat(StormRule.isOn(steps(20, .15f, 20))).isFalse();
    assertThat(StormRule.isOn(steps(20, 3f, 9)))
        .as("nine bad steps of twenty are nine pages")
        .isFalse();
  }

  @Test
  void shouldHaveAHigherLimitWithFewerSteps() {
    assertThat(StormRule.isOn(steps(6, .28f, 6))).isFalse();
    assertThat(StormRule.isOn(steps(6, .30f, 6))).isTrue();
  }

  @Test
  void shouldFindNoStormWithFiveSteps() {
    assertThat(StormRule.isOn(steps(5, 3f, 5))).isFalse();
  }

  @Test
  void shouldBeEvidenceAgainstTheWholeJourney() {
    long to = 1_000 * 3_600_000L + 20 * 60_000;
    StepEvidence common = CommonWaits.of(steps(20, .32f, 11), to);
    assertThat(common).isNotNull();
    assertThat(common.step()).isEqualTo("*");
    assertThat(common.score()).isCloseTo(2, within(1e-6));
    assertThat(common.lines()).hasSize(1);
    assertThat(common.lines().get(0).since())
        .as("the three full hours that are compared")
        .isEqualTo(997 * 3_600_000L);
    assertThat(CommonWaits.of(steps(20, -.3f, 20), to))
        .extracting(StepEvidence::score)
        .isEqualTo(0.0);
    assertThat(CommonWaits.of(steps(5, 3f, 5), to)).as("nobody can say").isNull();
  }

  private static List<StepCase> steps(int count, float wait, int worse) {
    OwnerThresholds thresholds =
        OwnerThresholds.of(
                new SyntheticCentre(1, count, 100, EnumSet.of(Source.QUEUE_WAIT)).map(),
                PriorThresholds.shipped(),
                null)
            .get("owner");
    var cases = new ArrayList<StepCase>();
    for (int i = 0; i < count; i++) {
      var trace = new StepTrace();
      trace.waitThreeHours = i < worse ? wait : 0;
      var rated = new RatedStep("step-" + i, new StepSummary(), List.of(), 0, 0, 30, 500, Set.of());
      cases.add(new StepCase(rated, trace, true, thresholds, false, false));
    }
    return cases;
  }
}
