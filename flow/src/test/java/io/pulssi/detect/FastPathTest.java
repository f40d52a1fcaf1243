package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FastPathTest {
  private final FastPath fast = new FastPath();

  @Test
  void shouldNeedBothWaitsAndAbandonment() {
    for (int i = 0; i < 100; i++) {
      fast.add(10, 0, i);
    }
    assertThat(fast.evidence()).isZero();
  }

  @Test
  void shouldMeasureInItsOwnStandardDeviations() {
    // one slice: 1/12 of the smaller z, over sqrt(1/12 / (2 - 1/12)) = 1 / sqrt(23)
    fast.add(4, 3, 7);
    assertThat(fast.evidence()).isCloseTo(3 / 12.0 * Math.sqrt(23), within(1e-6));
    assertThat(fast.onset()).isEqualTo(7);
  }

  @Test
  void shouldExceedNineWithinAnHourOfClearTrouble() {
    int slices = 0;
    while (fast.evidence() <= 9 && slices < 100) {
      fast.add(4, 4, 50 + slices++);
    }
    assertThat(slices).isBetween(6, 12);
    assertThat(fast.onset()).isLessThanOrEqualTo(51);
  }
}
