package io.pulssi.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShareIntervalTest {
  /** Newcombe 1998, Statistics in Medicine 17:857, table I, method 3. */
  @Test
  void shouldGiveThePublishedIntervals() {
    interval(81, 263, 0.2553, 0.3662);
    interval(15, 148, 0.0624, 0.1605);
    interval(0, 20, 0, 0.1611);
    interval(1, 29, 0.0061, 0.1718);
    interval(7, 9, 0.4526, 0.9368);
  }

  @Test
  void shouldBeZeroToOneWithoutObservations() {
    assertThat(ShareInterval.ofCount(0, 0)).isEqualTo(new ShareInterval(Double.NaN, 0, 0, 1));
    assertThat(ShareInterval.ofCount(0, 0).isKnown()).isFalse();
    assertThat(ShareInterval.ofShare(0.5, 0)).isEqualTo(new ShareInterval(0.5, 0, 0, 1));
  }

  @Test
  void shouldRefuseACountAboveTheObservations() {
    assertThatThrownBy(() -> ShareInterval.ofCount(3, 2)).hasMessage("k: 3 (expected: 0 to 2)");
  }

  @Test
  void shouldCallFewObservationsAndWideIntervalsImprecise() {
    assertThat(ShareInterval.ofShare(0.1, 19).isImprecise()).isTrue();
    assertThat(ShareInterval.ofShare(0.1, 20).isImprecise()).isFalse();
    assertThat(ShareInterval.ofShare(0.5, 20).isImprecise()).isTrue();
    assertThat(ShareInterval.ofShare(0.5, 0).isImprecise()).isTrue();
  }

  @Test
  void shouldGiveTheCountBack() {
    assertThat(ShareInterval.ofShare(7.0 / 12, 12).count()).isEqualTo(7);
  }

  @Property(tries = 300)
  void shouldContainTheShareAndMirror(
      @ForAll @IntRange(min = 1, max = 2000) int n, @ForAll @IntRange(max = 2000) int some) {
    int k = some % (n + 1);
    ShareInterval interval = ShareInterval.ofCount(k, n);
    ShareInterval mirrored = ShareInterval.ofCount(n - k, n);

    assertThat(interval.value()).isBetween(interval.low(), interval.high());
    assertThat(interval.low()).isBetween(0.0, 1.0).isCloseTo(1 - mirrored.high(), within(1e-9));
  }

  private static void interval(int k, int n, double low, double high) {
    ShareInterval counted = ShareInterval.ofCount(k, n);
    ShareInterval shared = ShareInterval.ofShare((double) k / n, n);
    assertThat(counted.value()).isEqualTo((double) k / n).isEqualTo(shared.value());
    assertThat(counted.low()).isCloseTo(low, within(5e-5)).isCloseTo(shared.low(), within(1e-15));
    assertThat(counted.high())
        .isCloseTo(high, within(5e-5))
        .isCloseTo(shared.high(), within(1e-15));
  }
}
