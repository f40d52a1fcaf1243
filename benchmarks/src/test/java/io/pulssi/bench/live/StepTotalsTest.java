package io.pulssi.bench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StepTotalsTest {
  @Test
  void shouldCountTheSameHoweverItIsSplit() {
    StepTotals whole = new StepTotals();
    StepTotals[] parts = {new StepTotals(), new StepTotals()};
    for (int i = 1; i <= 100; i++) {
      var reading = new StepReading("step", i % 10 == 0, i);
      whole.add(reading);
      parts[i % 2].add(reading);
    }

    StepTotals merged =
        StepTotals.fromBytes(parts[0].toBytes()).merge(StepTotals.fromBytes(parts[1].toBytes()));

    assertThat(merged.events()).isEqualTo(100).isEqualTo(whole.events());
    assertThat(merged.abandoned()).isEqualTo(10).isEqualTo(whole.abandoned());
    assertThat(merged.waitSecondsSum()).isEqualTo(5050).isEqualTo(whole.waitSecondsSum());
    assertThat(merged.medianWaitSeconds())
        .isCloseTo(50, within(1.5))
        .isEqualTo(whole.medianWaitSeconds());
  }

  @Test
  void shouldCountAnEventWithoutAWait() {
    StepTotals totals = new StepTotals().add(new StepReading("step", false, -1));

    assertThat(totals.events()).isEqualTo(1);
    assertThat(totals.waitSecondsSum()).isZero();
  }
}
