package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DemandWindowTest {
  private static final DemandWindow HOUR = DemandWindow.ALL[0];

  @Test
  void shouldMeasureAnExcessByTheFormula() {
    double z = Math.log(100 / 50.0) / Math.sqrt(1.1 / 50 + .15 * .15);
    assertThat(HOUR.z(99, 49, 0)).isCloseTo(z, within(1e-12));
  }

  @Test
  void shouldSubtractWhatAllStepsHaveInCommon() {
    assertThat(HOUR.z(99, 49.5, Math.log(2))).isCloseTo(0, within(1e-12));
  }

  @Test
  void shouldOpenTheGateWithHarm() {
    assertThat(HOUR.gate(.1)).isZero();
    assertThat(HOUR.gate(.25)).isCloseTo(.5, within(1e-12));
    assertThat(HOUR.gate(3)).isEqualTo(1);
  }
}
