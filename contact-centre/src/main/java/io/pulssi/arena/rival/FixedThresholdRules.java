package io.pulssi.arena.rival;

import io.pulssi.arena.ArenaDetector;
import io.pulssi.journey.JourneyMap;

/** Alert rules with the same limits for all steps. */
final class FixedThresholdRules implements ArenaDetector {
  /** Five minutes of waiting, 15 % abandoned, 20 % reopened, 50 % low scores. */
  private static final double[] LIMITS = {300, .15, .2, .5};

  @Override
  public String name() {
    return "fixed-thresholds";
  }

  @Override
  public String about() {
    return "alert rules, the same limits for all steps: typical wait of half an hour over 5 min,"
        + " 15 % abandoned in an hour, 20 % reopened or 50 % low scores in a day";
  }

  @Override
  public Run start(JourneyMap map) {
    return new AlertRulesRun(map, () -> FixedThresholdRules::score);
  }

  private static double score(long slice, double[] values) {
    double most = 0;
    for (int i = 0; i < values.length; i++) {
      most = Math.max(most, Double.isNaN(values[i]) ? 0 : values[i] / LIMITS[i]);
    }
    return most;
  }
}
