package io.pulssi.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * 95 % intervals by the bootstrap: samples of the units are drawn with replacement. Seeded, so the
 * same units give the same interval.
 *
 * @param seed of the draws
 * @param rounds number of samples
 */
public record Bootstrap(long seed, int rounds) {
  /** The one used everywhere. */
  public static final Bootstrap USUAL = new Bootstrap(20_240_229, 400);

  private static final double TAIL = .025;

  /**
   * A statistic of all units, with its interval over samples of them. Samples in which it is
   * unknown are left out.
   */
  public <T> IntervalEstimate figure(List<T> units, long n, ToDoubleFunction<List<T>> statistic) {
    double value = statistic.applyAsDouble(units);
    SplittableRandom random = new SplittableRandom(seed);
    double[] samples = new double[rounds];
    int known = 0;
    for (int round = 0; round < rounds; round++) {
      List<T> drawn = new ArrayList<>(units.size());
      for (int i = 0; i < units.size(); i++) {
        drawn.add(units.get(random.nextInt(units.size())));
      }
      double sample = statistic.applyAsDouble(drawn);
      if (!Double.isNaN(sample)) {
        samples[known++] = sample;
      }
    }
    Arrays.sort(samples, 0, known);
    return new IntervalEstimate(
        value, n, quantile(samples, known, TAIL), quantile(samples, known, 1 - TAIL));
  }

  private static double quantile(double[] sorted, int count, double share) {
    return count == 0 ? Double.NaN : sorted[(int) Math.round(share * (count - 1))];
  }
}
