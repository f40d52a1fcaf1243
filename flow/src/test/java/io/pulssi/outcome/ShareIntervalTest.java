package io.pulssi.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShareIntervalTest {
  @Test
  void shouldBeWilsons() {
    ShareInterval seven =
        ShareInterval.wilson(7, 9); // Newcombe 1998, Stat Med 17:857, his method 3
    assertThat(seven.value()).isCloseTo(0.7778, within(1e-4));
    assertThat(seven.low()).isCloseTo(0.4526, within(1e-4));
    assertThat(seven.high()).isCloseTo(0.9368, within(1e-4));
  }

  @Test
  void shouldKnowNothingOfNone() {
    assertThat(ShareInterval.wilson(0, 0)).isEqualTo(new ShareInterval(Double.NaN, 0, 0, 1));
    assertThat(ShareInterval.wilson(0, 0).isKnown()).isFalse();
  }

  @Test
  void shouldRefuseMoreThanAll() {
    assertThatThrownBy(() -> ShareInterval.wilson(3, 2)).hasMessage("k: 3 (expected: 0 to 2)");
  }

  @Property(tries = 300)
  void shouldHoldTheShareAndMirror(
      @ForAll @IntRange(min = 1, max = 2000) int n, @ForAll @IntRange(max = 2000) int some) {
    int k = some % (n + 1);
    ShareInterval interval = ShareInterval.wilson(k, n);
    ShareInterval mirrored = ShareInterval.wilson(n - k, n);

    assertThat(interval.value()).isBetween(interval.low(), interval.high());
    assertThat(interval.low()).isBetween(0.0, 1.0).isCloseTo(1 - mirrored.high(), within(1e-9));
  }
}
