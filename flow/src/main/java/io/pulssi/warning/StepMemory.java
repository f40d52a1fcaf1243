package io.pulssi.warning;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a step: two days of hourly contacts are its only history.
 *
 * @param open the open warning
 * @param closedAt when the last one closed, epoch milliseconds; {@link Heat#NEVER} if none did
 * @param heat when the step was last over
 * @param posted the status last told
 * @param trail what finding the first leg needs
 */
public record StepMemory(
    @Nullable Episode open, long closedAt, Heat heat, @Nullable Posted posted, Trail trail) {
  /** How long after it was over, at most, a warning is closed that had nothing else to wait for. */
  private static final Duration CLOSES = Duration.ofHours(12);

  /** Whether a warning that had been over closed in the stretch before then. */
  boolean returnsWithin(Duration stretch, long then) {
    return closedAt != Heat.NEVER
        && then - closedAt <= stretch.toMillis()
        && heat.at() != Heat.NEVER
        && heat.at() >= closedAt - CLOSES.toMillis();
  }

  /** Of a step that was never seen. */
  static StepMemory nothing() {
    return new StepMemory(null, Heat.NEVER, Heat.NONE, null, new Trail());
  }
}
