package io.pulssi.detect;

import io.pulssi.figure.Median;
import java.util.Collection;

/**
 * A cause common to many steps: the median step's mean wait z of the last three hours reaches
 * {@value #LIMIT}. Measured on 20 steps, where the largest quiet value was .18 and storm days had
 * .27; the median of fewer steps wobbles more, and the limit is widened by the square root. Fewer
 * than {@value #PEERS_MIN} steps know no storm.
 */
final class StormRule {
  /** Fewer steps than that say nothing about each other. */
  static final int PEERS_MIN = 6;

  private static final double LIMIT = .16;
  private static final double MEASURED_ON = 20;

  private StormRule() {}

  static boolean isOn(Collection<StepCase> steps) {
    return score(steps) >= 1;
  }

  /** The median over its limit, not below 0; NaN while too few steps have waits. */
  static double score(Collection<StepCase> steps) {
    double[] waits =
        steps.stream()
            .filter(step -> !step.learning())
            .mapToDouble(step -> step.trace().waitThreeHours)
            .filter(wait -> !Double.isNaN(wait))
            .toArray();
    if (waits.length < PEERS_MIN) {
      return Double.NaN;
    }
    double limit = LIMIT * Math.sqrt(Math.max(1, MEASURED_ON / waits.length));
    return Math.max(0, Median.of(waits) / limit);
  }
}
