package io.pulssi.warning.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {
  /** Newcombe 1998, Statistics in Medicine 17:857, table I, method 3. */
  @Test
  void shouldGiveThePublishedIntervals() {
    interval(81, 263, 0.2553, 0.3662);
    interval(15, 148, 0.0624, 0.1605);
    interval(0, 20, 0, 0.1611);
    interval(1, 29, 0.0061, 0.1718);
  }

  @Test
  void shouldCallFewObservationsAndWideIntervalsVague() {
    assertThat(Proportion.of(0.1, 19).vague()).isTrue();
    assertThat(Proportion.of(0.1, 20).vague()).isFalse();
    assertThat(Proportion.of(0.5, 20).vague()).isTrue();
    assertThat(Proportion.of(0.5, 0).vague()).isTrue();
    assertThat(Proportion.of(7.0 / 12, 12).count()).isEqualTo(7);
  }

  private static void interval(int k, int n, double low, double high) {
    Proportion proportion = Proportion.of((double) k / n, n);
    assertThat(proportion.low()).isCloseTo(low, within(5e-5));
    assertThat(proportion.high()).isCloseTo(high, within(5e-5));
  }
}
