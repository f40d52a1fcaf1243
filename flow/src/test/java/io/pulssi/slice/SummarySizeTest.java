package io.pulssi.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.signal.SignalMeasure;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Bytes of a stored summary; the table in docs/operations.md quotes them. */
class SummarySizeTest {
  private static final long SEED = 31;

  @Test
  void shouldBeSmallWithoutWaits() {
    StepSummary summary = new StepSummary().add(SignalMeasure.TICKET_OPENED, 1);

    assertThat(SummaryBytes.of(new StepSummary())).hasSize(38);
    assertThat(SummaryBytes.of(summary)).hasSize(38);
  }

  @Test
  void shouldStaySmallInABusyMinute() {
    assertThat(SummaryBytes.of(waits(100))).hasSizeLessThan(350);
  }

  @Test
  void shouldStayBoundedInTheBusiestSlice() {
    assertThat(SummaryBytes.of(waits(100_000))).hasSizeLessThan(1_500);
  }

  @Test
  void shouldStayBoundedUnderHostileWaits() {
    StepSummary summary = new StepSummary();
    for (int exponent = -320; exponent <= 4; exponent++) {
      for (double mantissa = 1; mantissa < 10; mantissa += 0.01) {
        double wait = Math.min(86_400, Double.parseDouble(mantissa + "e" + exponent));
        summary.addPhoneWait(wait).addChatWait(wait);
      }
    }
    for (SignalMeasure measure : SignalMeasure.values()) {
      summary.add(measure, Long.MAX_VALUE);
    }

    assertThat(SummaryBytes.of(summary)).hasSizeLessThan(4_000);
  }

  private static StepSummary waits(int contacts) {
    SplittableRandom random = new SplittableRandom(SEED);
    StepSummary summary = new StepSummary();
    for (int i = 0; i < contacts; i++) {
      double wait = -60 * StrictMath.log(1 - random.nextDouble());
      summary
          .add(SignalMeasure.QUEUE_ARRIVALS, 1)
          .add(SignalMeasure.QUEUE_ENDED, 1)
          .add(SignalMeasure.QUEUE_LOG_WAIT, 2_000_000)
          .add(SignalMeasure.QUEUE_LOG_WAIT_SQUARED, 4_000_000)
          .addPhoneWait(wait);
    }
    return summary;
  }
}
