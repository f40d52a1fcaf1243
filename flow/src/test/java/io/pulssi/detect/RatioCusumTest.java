package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatioCusumTest {
  private final RatioCusum cusum = new RatioCusum();

  @Test
  void shouldCompareRatesByPoisson() {
    assertThat(RatioCusum.poisson(3, 1, 2.5)).isCloseTo(3 * Math.log(2.5) - 1.5, within(1e-12));
    assertThat(RatioCusum.poisson(0, 2, 1.6)).isCloseTo(-1.2, within(1e-12));
  }

  @Test
  void shouldCompareOddsByBinomial() {
    // odds .25 doubled: .5, so a share of 1/3 instead of .2
    double expected = 2 * Math.log(1 / 3.0 / .2) + 3 * Math.log(2 / 3.0 / .8);
    assertThat(RatioCusum.binomial(2, 5, .2, 2)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void shouldSumWhatWasSeenSinceItLeftZero() {
    cusum.add(-1, 10, 0, 5, 50);
    cusum.add(2, 11, 6, 2, 20);
    cusum.add(1, 12, 4, 2, 20);
    assertThat(cusum.evidence()).isCloseTo(3, within(1e-6));
    assertThat(cusum.onset()).isEqualTo(11);
    assertThat(cusum.observed()).isEqualTo(10);
    assertThat(cusum.expected()).isEqualTo(4);
    assertThat(cusum.n()).isEqualTo(40);
  }

  @Test
  void shouldBeCappedSoThatItFallsAgain() {
    for (int i = 0; i < 100; i++) {
      cusum.add(5, i, 1, 0, 1);
    }
    assertThat(cusum.evidence()).isEqualTo(16);
    cusum.add(-20, 101, 0, 1, 1);
    assertThat(cusum.evidence()).isZero();
  }
}
