package io.pulssi.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearnedEdgeTest {
  private final LagDistribution nothing = new LagDistribution();
  private final LearnedEdge edge = new LearnedEdge("web");

  @Test
  void shouldCountWhatFollowedByHowSureThatWas() {
    edge.credit(4, .75);
    edge.credit(4, .5);
    assertThat(edge.from()).isEqualTo("web");
    assertThat(edge.follows()).isEqualTo(1.25);
    // (1.25 + 8 · .18) / (1.25 + 8) · 60 / 3
    assertThat(edge.lags().likelihood(4, nothing)).isCloseTo(2.69 / 9.25 * 20, within(1e-6));
  }

  @Test
  void shouldLoseSupportDownToNothingAndKeepItsLags() {
    edge.credit(4, 1);
    edge.lose(.25);
    assertThat(edge.follows()).isEqualTo(.75);
    edge.lose(2);
    assertThat(edge.follows()).isZero();
    assertThat(edge.lags().likelihood(4, nothing)).isGreaterThan(nothing.likelihood(4, nothing));
  }

  @Test
  void shouldForgetSupportAndLagsAlike() {
    edge.credit(4, 4);
    edge.fade(.5);
    assertThat(edge.follows()).isEqualTo(2);
    assertThat(edge.lags().likelihood(4, nothing)).isCloseTo(3.44 / 10 * 20, within(1e-6));
  }
}
