package io.pulssi.warning;

import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a step: no histories, so a few hundred bytes whatever happens.
 *
 * @param open the open warning
 * @param closedAt when the last one closed, epoch milliseconds; {@link Heat#NEVER} if none did
 * @param heat when the step was last over
 * @param posted the status last told
 */
public record StepMemory(
    @Nullable Episode open, long closedAt, Heat heat, @Nullable Posted posted) {
  static final StepMemory NOTHING = new StepMemory(null, Heat.NEVER, Heat.NONE, null);
}
