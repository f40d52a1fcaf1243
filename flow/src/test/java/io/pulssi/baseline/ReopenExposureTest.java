package io.pulssi.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReopenExposureTest {
  @Test
  void shouldSpreadOneTicketsExposureOverTheDaysAfterIt() {
    var reopening = new ReopenExposure();
    reopening.addResolved(1);
    double sum = reopening.exposure();
    assertThat(sum).isCloseTo(1 - Math.exp(-5.0 / 1320), within(1e-6));
    for (int i = 0; i < 22 * 12; i++) {
      reopening.addResolved(0);
      sum += reopening.exposure();
    }
    assertThat(sum).isCloseTo(1 - Math.exp(-1), within(.003));
  }

  @Test
  void shouldExpectOneReopenInTenWithoutHistory() {
    var reopening = new ReopenExposure();
    assertThat(reopening.share()).isCloseTo(.1, within(1e-9));
    for (int i = 0; i < 100; i++) {
      reopening.addResolved(100);
      reopening.learn(0, 0);
    }
    assertThat(reopening.share()).isLessThan(.001);
  }
}
