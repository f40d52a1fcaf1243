package io.pulssi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockSkewTest {
  private static final long NOW = 1_700_000_000_000L;
  private static final long HOUR = ClockSkew.KEPT_MILLIS;

  private final List<Long> told = new ArrayList<>();
  private final ClockSkew lead = new ClockSkew(told::add);

  @Test
  void shouldTrustItselfBeforeItKnows() {
    assertThat(lead.stampingTime(NOW)).isEqualTo(NOW);
  }

  @Test
  void shouldBelieveTheClockThatIsFurthestAhead() {
    lead.measure(NOW, NOW - HOUR);
    lead.measure(NOW + 1, NOW + 1 - 40);
    lead.measure(NOW + 2, NOW + 2 - HOUR);

    assertThat(told).containsExactly(HOUR, 40L);
    assertThat(lead.stampingTime(NOW + 3)).isEqualTo(NOW + 3 - 40);
  }

  @Test
  void shouldNeverRunAheadOfItself() {
    lead.measure(NOW, NOW + HOUR);

    assertThat(lead.stampingTime(NOW)).isEqualTo(NOW);
  }

  @Test
  void shouldForgetAfterAnHour() {
    lead.measure(NOW, NOW - 40);
    lead.measure(NOW + HOUR - 1, NOW - 1);
    lead.measure(NOW + HOUR, NOW);

    assertThat(told).containsExactly(40L, HOUR);
  }
}
