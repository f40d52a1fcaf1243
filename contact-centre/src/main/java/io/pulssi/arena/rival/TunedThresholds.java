package io.pulssi.arena.rival;

import io.pulssi.arena.Detector;
import io.pulssi.journey.JourneyMap;
import java.util.Arrays;

/**
 * The same rules, with limits of each step's own: what only half a per cent of its slices exceeded
 * over its first four weeks, or as much of them as there is; the first two are surely quiet.
 */
final class TunedThresholds implements Detector {
  private static final int TUNED_SLICES = 28 * 288;
  private static final int RETUNED_SLICES = 288;
  private static final double QUANTILE = .995;

  /** A limit lies at least so far above the middle, of the middle. */
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
    return new RulesRun(map, Tuning::new);
  }

  /** Tunes one step's limits every day until they stand. */
  private static final class Tuning implements RulesRun.Judge {
    private final float[][] seen = new float[Rules.COUNT][TUNED_SLICES];
    private final int[] count = new int[Rules.COUNT];
    private final double[] middle = new double[Rules.COUNT];
    private final double[] limit = new double[Rules.COUNT];

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
