package io.pulssi.detect;

import io.pulssi.figure.Median;
import java.util.Collection;

/**
 * A storm: a cause common to many steps. The mean wait z of the median step over the last three
 * hours reaches {@value #LIMIT}. This was measured with 20 steps, where the largest quiet value was
 * .18 and storm days had .27. The median of fewer steps varies more, so the limit grows with the
 * square root of 20 / steps. With fewer than {@value #PEERS_MIN} steps there is no storm.
 */
final class StormRule {
  /** Fewer steps are not compared with each other. */
  static final int PEERS_MIN = 6;

  private static final double LIMIT = .16;
  private static final double MEASURED_STEPS = 20;

  private StormRule() {}

  static boolean isOn(Collection<StepCase> steps) {
    return score(steps) >= 1;
  }

  /** The median divided by its limit, not below 0; NaN while too few steps have waits. */
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
    double limit = LIMIT * Math.sqrt(Math.max(1, MEASURED_STEPS / waits.length));
    return Math.max(0, Median.of(waits) / limit);
  }
}
