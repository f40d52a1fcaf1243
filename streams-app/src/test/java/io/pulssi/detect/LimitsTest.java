package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void shouldBeSureOfAShareOnlyWithEnoughOfIt() {
    // Wilson, 95 %: 10 of 20 is .2993 to .7007
    assertThat(Limits.wilsonLower(10, 20)).isCloseTo(.29929, within(1e-4));
    assertThat(Limits.wilsonLower(50, 100)).isCloseTo(.40383, within(1e-4));
    assertThat(Limits.wilsonLower(0, 0)).isZero();
  }
}
