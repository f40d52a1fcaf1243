package io.pulssi.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankHistogramTest {
  private final RankHistogram histogram = new RankHistogram();

  @Test
  void shouldGiveNoEvidenceWithoutHistory() {
    assertThat(histogram.rank(3)).isCloseTo(.5, within(1e-12));
  }

  @Test
  void shouldTakeTheMiddleOfTies() {
    histogram.add(0);
    histogram.add(1);
    histogram.add(1);
    histogram.add(2);
    // one above, two the same: (1 + 1 + .5) / 5
    assertThat(histogram.rank(1.01)).isCloseTo(.5, within(1e-12));
    assertThat(histogram.rank(5)).isCloseTo(.1, within(1e-12));
    assertThat(histogram.rank(-5)).isCloseTo(.9, within(1e-12));
  }

  @Test
  void shouldGiveAtMostAboutTwoNatsAfterAHundredAndFiftyWindows() {
    for (int i = 0; i < 150; i++) {
      histogram.add(i % 7 - 3);
    }
    assertThat(BettingCusum.logEValue(histogram.rank(10))).isCloseTo(2.2, within(.1));
  }

  @Test
  void shouldDecayByObservedHours() {
    for (int i = 0; i < 2687; i++) {
      histogram.add(0);
    }
    assertThat(histogram.total()).isEqualTo(2687);
    histogram.add(1);
    assertThat(histogram.total()).isEqualTo(1344 + 1);
  }

  @Test
  void shouldKeepValuesBeyondItsEdges() {
    histogram.add(-1000);
    histogram.add(1000);
    assertThat(histogram.rank(1000)).isCloseTo((.5 + .5) / 3, within(1e-12));
    assertThat(histogram.rank(-1000)).isCloseTo((1 + .5 + .5) / 3, within(1e-12));
  }
}
