package io.pulssi.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;
import org.junit.jupiter.api.Test;

class FeedCompletenessTest {
  private static final int DAY = 288;

  @Test
  void shouldUseTheUsualResolvedTicketsWhileNoneAreReported() {
    var completeness = new FeedCompleteness();
    for (int slice = 0; slice < DAY; slice++) {
      completeness.resolved(1, 1);
    }
    double exposed = 0;
    for (int slice = 0; slice < 2 * DAY; slice++) {
      double resolved = completeness.resolved(0, 1);
      exposed += slice < DAY ? 0 : resolved;
    }
    assertThat(exposed).as("on the second day").isEqualTo(DAY);
  }

  @Test
  void shouldUseTheCountedResolvedTicketsOtherwise() {
    var completeness = new FeedCompleteness();
    for (int slice = 0; slice < DAY; slice++) {
      assertThat(completeness.resolved(slice % 2, 1)).isEqualTo(slice % 2);
    }
    for (int slice = 0; slice < DAY; slice++) {
      assertThat(completeness.resolved(0, 0)).as("at night").isZero();
    }
  }

  @Test
  void shouldMissAnsweredCallsWhenOnlyAbandonedOnesAreReported() {
    var completeness = new FeedCompleteness();
    boolean lacking = false;
    for (int slice = 0; slice < 24; slice++) {
      lacking = completeness.lacksAnsweredCalls(calls(1, 1), 5);
    }
    assertThat(lacking).isTrue();
  }

  @Test
  void shouldNotMissAnsweredCallsWhenCustomersCallAgain() {
    var completeness = new FeedCompleteness();
    boolean lacking = false;
    for (int slice = 0; slice < 24; slice++) {
      lacking |= completeness.lacksAnsweredCalls(calls(6, 6), 5);
    }
    assertThat(lacking).isFalse();
  }

  @Test
  void shouldNotJudgeAnHourWithFewContacts() {
    var completeness = new FeedCompleteness();
    boolean lacking = false;
    for (int slice = 0; slice < 24; slice++) {
      lacking |= completeness.lacksAnsweredCalls(calls(slice % 12 == 0 ? 1 : 0, 1), .2);
    }
    assertThat(lacking).isFalse();
  }

  private static StepSummary calls(long ended, long abandoned) {
    return new StepSummary()
        .add(SignalMeasure.QUEUE_ENDED, ended)
        .add(SignalMeasure.QUEUE_ABANDONED, Math.min(ended, abandoned));
  }
}
