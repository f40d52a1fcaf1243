package io.pulssi.cause;

import io.pulssi.state.Layout;

/**
 * How long trouble takes from one step to the next: how often a lag between two onsets fell into
 * each of eight bins, forgotten by half in about half a year. 32 bytes.
 *
 * <p>Bin edges in hours: −6, −1, 1, 3, 6, 12, 24; onsets are guessed to the hour, so an effect may
 * seem to come before its cause.
 */
final class LagDistribution {
  static final Layout<LagDistribution> LAYOUT =
      Layout.inPlace(LagDistribution::new, (law, fields) -> fields.float32s(law.counts));

  private static final double[] EDGES = {-6, -1, 1, 3, 6, 12, 24};

  /** What is thought before anything is seen, and how wide each bin is of {@value #SPAN} hours. */
  private static final double[] PRIOR = {.01, .04, .32, .27, .18, .10, .06, .02};

  private static final double[] WIDTHS = {6, 5, 2, 2, 3, 6, 12, 24};
  private static final double SPAN = 60;
  private static final double PRIOR_WEIGHT = 8;

  private final float[] counts = new float[PRIOR.length];

  void add(double lagHours, double weight) {
    counts[bin(lagHours)] += (float) weight;
  }

  void fade(double factor) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (float) (counts[i] * factor);
    }
  }

  /**
   * How much more often trouble that has this cause shows this lag than trouble that has not, which
   * shows any.
   *
   * @param pooled what all edges of the journey say, leant on while this one has seen little
   */
  double likelihood(double lagHours, LagDistribution pooled) {
    int bin = bin(lagHours);
    double among = (pooled.counts[bin] + PRIOR_WEIGHT * PRIOR[bin]) / (pooled.sum() + PRIOR_WEIGHT);
    double here = (counts[bin] + PRIOR_WEIGHT * among) / (sum() + PRIOR_WEIGHT);
    return here * SPAN / WIDTHS[bin];
  }

  private double sum() {
    double sum = 0;
    for (float count : counts) {
      sum += count;
    }
    return sum;
  }

  private static int bin(double lagHours) {
    int bin = 0;
    while (bin < EDGES.length && lagHours >= EDGES[bin]) {
      bin++;
    }
    return bin;
  }
}
