package io.pulssi.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedSeriesTest {
  @Test
  void shouldPackFromNoValueToTheLargest() {
    double[] values = {0, 25, 100, Double.NaN, 400};

    assertThat(PackedSeries.fine(5, 100, i -> values[i])).isEqualTo("AAgA//--//");
    assertThat(PackedSeries.coarse(5, 100, i -> values[i])).isEqualTo("Ag/-/");
  }
}
