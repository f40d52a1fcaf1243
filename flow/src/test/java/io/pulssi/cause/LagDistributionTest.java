package io.pulssi.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LagDistributionTest {
  private static final Offset<Double> EXACT = within(1e-6);

  /** A lag within each bin, and how wide that is of 60 hours. */
  private static final double[] LAGS = {-9, -3, 0, 2, 4, 9, 18, 36};

  private static final double[] WIDTHS = {6, 5, 2, 2, 3, 6, 12, 24};

  private final LagDistribution nothing = new LagDistribution();

  @Test
  void shouldBeginWithThePrior() {
    // share of the bin · 60 hours / its width
    double[] expected = {.1, .48, 9.6, 8.1, 3.6, 1, .3, .05};
    for (int i = 0; i < LAGS.length; i++) {
      assertThat(nothing.likelihood(LAGS[i], nothing)).isCloseTo(expected[i], EXACT);
    }
  }

  @Test
  void shouldChangeBinsAtTheirEdges() {
    double[] edges = {-6, -1, 1, 3, 6, 12, 24};
    for (int i = 0; i < edges.length; i++) {
      assertThat(nothing.likelihood(edges[i] - 1e-9, nothing))
          .isEqualTo(nothing.likelihood(LAGS[i], nothing));
      assertThat(nothing.likelihood(edges[i], nothing))
          .isEqualTo(nothing.likelihood(LAGS[i + 1], nothing));
    }
    assertThat(nothing.likelihood(-1000, nothing)).isEqualTo(nothing.likelihood(-9, nothing));
    assertThat(nothing.likelihood(1000, nothing)).isEqualTo(nothing.likelihood(36, nothing));
  }

  @Test
  void shouldCountWhatItSawAgainstAPriorOfEight() {
    LagDistribution seen = new LagDistribution();
    seen.add(4, 1.5);
    seen.add(5, 0.5);
    // (2 + 8 · .18) / (2 + 8) · 60 / 3
    assertThat(seen.likelihood(4, nothing)).isCloseTo(6.88, EXACT);
    // (0 + 8 · .27) / (2 + 8) · 60 / 2
    assertThat(seen.likelihood(2, nothing)).isCloseTo(6.48, EXACT);
  }

  @Test
  void shouldLeanOnTheJourneyWhileItHasSeenLittle() {
    LagDistribution pooled = new LagDistribution();
    pooled.add(9, 8);
    // the journey: (8 + 8 · .1) / (8 + 8) = .55; the edge, which saw nothing, the same
    assertThat(nothing.likelihood(9, pooled)).isCloseTo(.55 * 60 / 6, EXACT);
    LagDistribution edge = new LagDistribution();
    edge.add(2, 8);
    // (0 + 8 · .55) / (8 + 8)
    assertThat(edge.likelihood(9, pooled)).isCloseTo(.275 * 60 / 6, EXACT);
  }

  @Test
  void shouldForgetByTheFactor() {
    LagDistribution seen = new LagDistribution();
    seen.add(4, 4);
    seen.fade(.5);
    assertThat(seen.likelihood(4, nothing)).isCloseTo(6.88, EXACT);
    seen.fade(0);
    assertThat(seen.likelihood(4, nothing)).isCloseTo(3.6, EXACT);
  }

  @Property(tries = 200)
  void shouldIntegrateToOneOverSixtyHoursWhateverWasSeen(
      @ForAll @Size(max = 30) List<@DoubleRange(min = -20, max = 50) Double> here,
      @ForAll @Size(max = 30) List<@DoubleRange(min = -20, max = 50) Double> journey,
      @ForAll @DoubleRange(min = .05, max = 1) double weight) {
    LagDistribution edge = new LagDistribution();
    here.forEach(lag -> edge.add(lag, weight));
    LagDistribution pooled = new LagDistribution();
    journey.forEach(lag -> pooled.add(lag, weight));
    double integral = 0;
    for (int i = 0; i < LAGS.length; i++) {
      assertThat(edge.likelihood(LAGS[i], pooled)).isPositive();
      integral += edge.likelihood(LAGS[i], pooled) * WIDTHS[i] / 60;
    }
    assertThat(integral).isCloseTo(1, within(1e-9));
  }
}
