package io.pulssi.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DailyDriftTest {
  private final DailyDrift drift = new DailyDrift();

  @Test
  void shouldLearnAQuarterOfAStandardDeviationADayAtMost() {
    drift.startDay(1);
    double learned = 0;
    for (int i = 0; i < 288; i++) {
      learned += drift.allowed(BaselineSeries.PHONE_WAIT, .9);
    }
    assertThat(learned).isCloseTo(3 + .25 * 288, within(1e-3));
  }

  @Test
  void shouldAllowResidualsInBothDirections() {
    drift.startDay(1);
    for (int i = 0; i < 100; i++) {
      double z = i % 2 == 0 ? 2 : -2;
      assertThat(drift.allowed(BaselineSeries.PHONE_WAIT, z)).isCloseTo(z, within(1e-6));
    }
  }

  @Test
  void shouldStartAgainEveryDay() {
    drift.startDay(1);
    assertThat(drift.allowed(BaselineSeries.PHONE_WAIT, 4)).isCloseTo(3.25, within(1e-6));
    assertThat(drift.allowed(BaselineSeries.PHONE_WAIT, 4)).isCloseTo(.25, within(1e-6));
    drift.startDay(2);
    assertThat(drift.allowed(BaselineSeries.PHONE_WAIT, 4)).isCloseTo(3.25, within(1e-6));
  }
}
