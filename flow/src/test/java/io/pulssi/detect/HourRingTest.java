package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HourRingTest {
  private final HourRing ring = new HourRing();

  @Test
  void shouldSumTrailingHours() {
    for (int hour = 1; hour <= 200; hour++) {
      ring.add(hour, hour, 2);
    }
    assertThat(ring.seen(3)).isEqualTo(200 + 199 + 198);
    assertThat(ring.expected(120)).isEqualTo(240);
    assertThat(ring.covers(120)).isTrue();
  }

  @Test
  void shouldCountZeroForSkippedHours() {
    ring.add(10, 7, 7);
    ring.add(13, 5, 5);
    assertThat(ring.seen(3)).isEqualTo(5);
    assertThat(ring.seen(4)).isEqualTo(12);
    ring.add(1_000_000, 1, 1);
    assertThat(ring.seen(120)).isEqualTo(1);
  }
}
