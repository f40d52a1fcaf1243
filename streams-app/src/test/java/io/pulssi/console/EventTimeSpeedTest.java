package io.pulssi.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventTimeSpeedTest {
  private static final long SECOND = 1_000_000_000L;

  private final EventTimeSpeed pace = new EventTimeSpeed();

  @Test
  void shouldSayHowManyTimesAsFastAsLife() {
    assertThat(pace.at(0, 0)).isZero();
    assertThat(pace.at(SECOND, 1_000_000)).isZero();
    assertThat(pace.at(2 * SECOND, 4_000_000)).isEqualTo(3_000);
  }

  @Test
  void shouldForgetHowItWentBefore() {
    for (int second = 1; second <= 10; second++) {
      pace.at(second * SECOND, second * 1_000_000L);
    }
    for (int second = 11; second <= 20; second++) {
      pace.at(second * SECOND, 10_000_000);
    }
    assertThat(pace.at(21 * SECOND, 10_000_000)).isZero();
  }
}
