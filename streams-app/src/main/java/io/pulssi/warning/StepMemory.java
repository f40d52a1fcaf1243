package io.pulssi.warning;

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
  /** Of a step that was never seen. */
  static StepMemory nothing() {
    return new StepMemory(null, Heat.NEVER, Heat.NONE, null, new Trail());
  }
}
