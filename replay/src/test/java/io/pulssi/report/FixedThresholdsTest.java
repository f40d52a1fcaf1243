package io.pulssi.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.outcome.StepPage;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FixedThresholdsTest {
  private static final long HALF = 1_800_000;

  private final FixedThresholds thresholds = new FixedThresholds();

  @Test
  void shouldPageAtTheEndOfTheHalfHourAndOnlyOnceUntilSixHoursBelow() {
    play("desk", 0, 60);
    play("desk", 1, 400);
    play("desk", 2, 500);
    play("desk", 3, 60);
    play("desk", 13, 450);
    play("desk", 40, 420);

    assertThat(thresholds.pages(ThresholdRule.MEAN_WAIT, 350))
        .containsExactly(new StepPage("desk", 2 * HALF), new StepPage("desk", 41 * HALF));
  }

  @Test
  void shouldFindTheLimitThatGivesSoManyPages() {
    for (int day = 0; day < 20; day++) {
      play("desk", day * 48, 100 + 10 * day);
    }

    double limit = thresholds.limitFor(ThresholdRule.MEAN_WAIT, 3).orElseThrow();

    assertThat(limit).isBetween(265.0, 285.0);
    assertThat(thresholds.pages(ThresholdRule.MEAN_WAIT, limit)).hasSize(3);
    assertThat(thresholds.limitFor(ThresholdRule.MEAN_WAIT, 21)).isEmpty();
  }

  @Test
  void shouldNotJudgeFewContacts() {
    thresholds.add("desk", 0, HALF, waits(FixedThresholds.CONTACTS_LEAST - 1, 900, 4));

    assertThat(thresholds.pages(ThresholdRule.MEAN_WAIT, 0)).isEmpty();
    assertThat(thresholds.limitFor(ThresholdRule.ABANDONMENT, 1)).isEmpty();
  }

  @Test
  void shouldTakeTheShareAbandonedOfAllSlicesOfTheHalfHour() {
    for (int slice = 0; slice < 6; slice++) {
      long from = slice * SliceSpan.MILLIS;
      var steps = new TreeMap<>(Map.of("desk", waits(2, 30, slice == 0 ? 2 : 0)));
      thresholds.add(ClosedSlice.starting("bank", from, steps));
    }

    assertThat(thresholds.limitFor(ThresholdRule.ABANDONMENT, 1)).hasValue(2 / 12.0);
  }

  private void play(String step, int half, double waitSeconds) {
    long from = half * HALF;
    thresholds.add(step, from, from + HALF, waits(10, waitSeconds, 0));
  }

  private static StepSummary waits(int contacts, double seconds, int abandoned) {
    StepSummary counted = new StepSummary();
    counted.add(SignalMeasure.QUEUE_ENDED, contacts).add(SignalMeasure.QUEUE_ABANDONED, abandoned);
    for (int i = 0; i < contacts; i++) {
      counted.addPhoneWait(seconds);
    }
    return counted;
  }
}
