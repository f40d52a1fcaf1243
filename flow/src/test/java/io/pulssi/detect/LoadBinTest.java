package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.baseline.BaselineSeries;
import org.junit.jupiter.api.Test;

class LoadBinTest {
  @Test
  void shouldNotAdjustWithoutHistory() {
    assertThat(new LoadBin().adjusted(BaselineSeries.PHONE_WAIT, 2, new LoadBin()))
        .isCloseTo(2, within(1e-9));
  }

  @Test
  void shouldSubtractWhatTheLoadExplains() {
    var own = new LoadBin();
    var pooled = new LoadBin();
    for (int i = 0; i < 3000; i++) {
      double z = 2 + (i % 2 == 0 ? .8 : -.8);
      own.add(BaselineSeries.PHONE_WAIT, z);
      pooled.add(BaselineSeries.PHONE_WAIT, z);
    }
    assertThat(own.adjusted(BaselineSeries.PHONE_WAIT, 2, pooled)).isCloseTo(0, within(.05));
    assertThat(own.adjusted(BaselineSeries.PHONE_WAIT, 4, pooled)).isCloseTo(2 / .8, within(.1));
  }

  @Test
  void shouldUseThePooledBinUntilTheStepHasData() {
    var pooled = new LoadBin();
    for (int i = 0; i < 60; i++) {
      pooled.add(BaselineSeries.PHONE_WAIT, 2);
    }
    // pooled mean 120/120 = 1, pooled square (240 + 60) / 120 = 2.5, sd sqrt(1.5)
    assertThat(new LoadBin().adjusted(BaselineSeries.PHONE_WAIT, 1, pooled))
        .isCloseTo(0, within(1e-6));
    assertThat(new LoadBin().adjusted(BaselineSeries.PHONE_WAIT, 2, pooled))
        .isCloseTo(1 / Math.sqrt(1.5), within(1e-6));
  }

  @Test
  void shouldSortLoadsIntoTenBins() {
    var load = new ContactLoad();
    assertThat(load.bin()).isEqualTo(5);
    for (int i = 0; i < 200; i++) {
      load.add(30, 10);
    }
    assertThat(load.bin()).isEqualTo(9);
    for (int i = 0; i < 500; i++) {
      load.add(1, 10);
    }
    assertThat(load.bin()).isZero();
  }
}
