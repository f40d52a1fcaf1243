package io.pulssi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockSkewTest {
  private static final long NOW = 1_700_000_000_000L;
  private static final long HOUR = ClockSkew.KEPT_MILLIS;

  private final List<Long> skews = new ArrayList<>();
  private final ClockSkew skew = new ClockSkew(skews::add);

  @Test
  void shouldTrustItselfBeforeItKnows() {
    assertThat(skew.stampingTime(NOW)).isEqualTo(NOW);
  }

  @Test
  void shouldBelieveTheClockThatIsFurthestAhead() {
    skew.measure(NOW, NOW - HOUR);
    skew.measure(NOW + 1, NOW + 1 - 40);
    skew.measure(NOW + 2, NOW + 2 - HOUR);

    assertThat(skews).containsExactly(HOUR, 40L);
    assertThat(skew.stampingTime(NOW + 3)).isEqualTo(NOW + 3 - 40);
  }

  @Test
  void shouldNeverRunAheadOfItself() {
    skew.measure(NOW, NOW + HOUR);

    assertThat(skew.stampingTime(NOW)).isEqualTo(NOW);
  }

  @Test
  void shouldForgetAfterAnHour() {
    skew.measure(NOW, NOW - 40);
    skew.measure(NOW + HOUR - 1, NOW - 1);
    skew.measure(NOW + HOUR, NOW);

    assertThat(skews).containsExactly(40L, HOUR);
  }
}
