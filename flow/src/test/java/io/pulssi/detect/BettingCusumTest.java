package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BettingCusumTest {
  private final BettingCusum cusum = new BettingCusum();

  @Test
  void shouldFollowTheFormula() {
    // e(.01) = (1 - .01 + .01 ln .01) / (.01 ln² .01) = .94395 / .21208
    assertThat(BettingCusum.logEValue(.01)).isCloseTo(Math.log(4.4510), within(1e-4));
    assertThat(BettingCusum.logEValue(.5)).isCloseTo(Math.log(.153426 / .240227), within(1e-5));
    assertThat(BettingCusum.logEValue(1)).isCloseTo(Math.log(.5), within(1e-12));
  }

  @Test
  void shouldBeFairOnAverage() {
    double sum = 0;
    int steps = 1_000_000;
    for (int i = 0; i < steps; i++) {
      sum += Math.exp(BettingCusum.logEValue((i + .5) / steps));
    }
    assertThat(sum / steps).isCloseTo(1, within(.08));
    assertThat(sum / steps).isLessThanOrEqualTo(1);
  }

  @Test
  void shouldRememberWhenItLastLeftZero() {
    cusum.add(.9, 10, 12);
    assertThat(cusum.evidence()).isZero();
    cusum.add(.01, 10, 24);
    cusum.add(.01, 10, 36);
    assertThat(cusum.onset()).isEqualTo(24);
    for (int i = 0; i < 20; i++) {
      cusum.add(.9, 10, 48);
    }
    assertThat(cusum.evidence()).isZero();
    cusum.add(.01, 10, 60);
    assertThat(cusum.onset()).isEqualTo(60);
  }

  @Test
  void shouldStopAtTheCap() {
    for (int i = 0; i < 100; i++) {
      cusum.add(.0001, 11, i);
    }
    assertThat(cusum.evidence()).isCloseTo(11, within(1e-6));
  }
}
