package io.pulssi.arena.rival;

import io.pulssi.arena.ArenaDetector;
import io.pulssi.journey.JourneyMap;
import java.util.Arrays;

/**
 * The same alert rules, with limits for each step: the value that only half a per cent of its
 * slices exceeded in its first four weeks. The first two of them are surely without incidents.
 */
final class TunedThresholdRules implements ArenaDetector {
  private static final int TUNED_SLICES = 28 * 288;
  private static final int RETUNED_SLICES = 288;
  private static final double QUANTILE = .995;

  /** A limit is at least so far above the median, as a share of the median. */
  private static final double SPREAD_MIN = .1;

  @Override
  public String name() {
    return "tuned-thresholds";
  }

  @Override
  public String about() {
    return "the same alert rules, with limits tuned per step on its first four weeks";
  }

  @Override
  public Run start(JourneyMap map) {
    return new AlertRulesRun(map, Tuning::new);
  }

  /** The limits of one step, tuned again every day for four weeks. */
  private static final class Tuning implements AlertRulesRun.RuleScore {
    private final float[][] seen = new float[AlertRules.COUNT][TUNED_SLICES];
    private final int[] count = new int[AlertRules.COUNT];
    private final double[] middle = new double[AlertRules.COUNT];
    private final double[] limit = new double[AlertRules.COUNT];

    @Override
    public double score(long slice, double[] values) {
      if (slice < TUNED_SLICES) {
        keep(values);
      }
      if (slice <= TUNED_SLICES && slice % RETUNED_SLICES == 0) {
        tune();
      }
      double most = 0;
      for (int i = 0; i < values.length; i++) {
        if (!Double.isNaN(values[i]) && spread(i) > 0) {
          most = Math.max(most, (values[i] - middle[i]) / spread(i));
        }
      }
      return most;
    }

    private double spread(int rule) {
      return Math.max(limit[rule] - middle[rule], SPREAD_MIN * middle[rule]);
    }

    private void keep(double[] values) {
      for (int i = 0; i < values.length; i++) {
        if (!Double.isNaN(values[i])) {
          seen[i][count[i]++] = (float) values[i];
        }
      }
    }

    private void tune() {
      for (int i = 0; i < limit.length; i++) {
        if (count[i] >= RETUNED_SLICES / 4) {
          float[] sorted = Arrays.copyOf(seen[i], count[i]);
          Arrays.sort(sorted);
          middle[i] = sorted[sorted.length / 2];
          limit[i] = sorted[(int) (QUANTILE * (sorted.length - 1))];
        }
      }
    }
  }
}
