package io.pulssi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MedianTest {
  @Test
  void shouldBeTheMiddle() {
    assertThat(Median.of(new double[] {3, 1, 2})).isEqualTo(2);
    assertThat(Median.of(new double[] {4, 1, 2, 3})).isEqualTo(2.5);
    assertThat(Median.of(new double[0])).isNaN();
  }

  @Test
  void shouldLeaveOneOut() {
    double[] sorted = {1, 2, 2, 5, 9, 12};
    for (int i = 0; i < sorted.length; i++) {
      double[] others = new double[sorted.length - 1];
      System.arraycopy(sorted, 0, others, 0, i);
      System.arraycopy(sorted, i + 1, others, i, others.length - i);
      assertThat(Median.without(sorted[i], sorted))
          .as("%s without the one at %d", Arrays.toString(sorted), i)
          .isEqualTo(Median.of(others));
    }
  }
}
