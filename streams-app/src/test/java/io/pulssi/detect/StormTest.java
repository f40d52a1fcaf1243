package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.baseline.RatedStep;
import io.pulssi.journey.Source;
import io.pulssi.slice.Summary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StormTest {
  @Test
  void shouldBeOnWhenTheMedianStepIsWorse() {
    assertThat(Storm.isOn(steps(20, .17f, 11))).isTrue();
    assertThat(Storm.isOn(steps(20, .15f, 20))).isFalse();
    assertThat(Storm.isOn(steps(20, 3f, 9)))
        .as("nine bad steps of twenty are nine pages")
        .isFalse();
  }

  @Test
  void shouldAskForMoreOfFewerSteps() {
    assertThat(Storm.isOn(steps(6, .28f, 6))).isFalse();
    assertThat(Storm.isOn(steps(6, .30f, 6))).isTrue();
  }

  @Test
  void shouldKnowNoneAmongFive() {
    assertThat(Storm.isOn(steps(5, 3f, 5))).isFalse();
  }

  private static List<StepCase> steps(int count, float wait, int worse) {
    Thresholds thresholds =
        Thresholds.of(
            new SyntheticCentre(1, count, 100, EnumSet.of(Source.QUEUE_WAIT)).map(),
            PriorThresholds.shipped(),
            null);
    var cases = new ArrayList<StepCase>();
    for (int i = 0; i < count; i++) {
      var trace = new StepTrace();
      trace.waitThreeHours = i < worse ? wait : 0;
      var rated = new RatedStep("step-" + i, new Summary(), List.of(), 0, 0, 30, 500, Set.of());
      cases.add(new StepCase(rated, trace, thresholds, false, false));
    }
    return cases;
  }
}
