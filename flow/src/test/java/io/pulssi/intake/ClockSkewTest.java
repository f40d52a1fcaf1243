package io.pulssi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClockSkewTest {
  private static final long NOW = 1_700_000_000_000L;
  private static final long HOUR = ClockSkew.KEPT_MILLIS;

  private final ClockSkew skew = new ClockSkew();

  @Test
  void shouldTrustTheTimeBeforeItKnows() {
    assertThat(skew.stampingTime(NOW)).isEqualTo(NOW);
  }

  @Test
  void shouldBelieveTheClockThatIsFurthestAhead() {
    skew.measure(NOW, NOW - HOUR);
    skew.measure(NOW + 1, NOW + 1 - 40);
    skew.measure(NOW + 2, NOW + 2 - HOUR);

    assertThat(skew.stampingTime(NOW + 3)).isEqualTo(NOW + 3 - 40);
  }

  @Test
  void shouldNeverRunAheadOfTheTime() {
    skew.measure(NOW, NOW + HOUR);

    assertThat(skew.stampingTime(NOW)).isEqualTo(NOW);
  }

  @Test
  void shouldForgetAfterAnHour() {
    skew.measure(NOW, NOW - 40);
    skew.measure(NOW + HOUR - 1, NOW - 1);
    assertThat(skew.stampingTime(NOW + HOUR)).isEqualTo(NOW + HOUR - 40);

    skew.measure(NOW + HOUR, NOW);

    assertThat(skew.stampingTime(NOW + HOUR)).isEqualTo(NOW);
  }
}
