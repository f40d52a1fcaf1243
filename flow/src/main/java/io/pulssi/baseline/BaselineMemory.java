package io.pulssi.baseline;

import io.pulssi.state.Memory;

/**
 * State of the baseline. It is split into small values, so that a slice writes only one history and
 * two of the 216 cells of a step.
 *
 * @param histories by {@code journey/step}
 * @param cells by {@code journey/step/h<hour of week>} and {@code journey/step/d<hour, plus 24 on a
 *     weekend>}
 */
public record BaselineMemory(Memory<StepHistory> histories, Memory<SeasonalCell> cells) {}
