package io.pulssi.baseline;

import io.pulssi.state.Memory;

/**
 * What a baseline remembers. Split by key so that a slice writes little: one history and two cells
 * a step, of a step's 217.
 *
 * @param histories by {@code journey/step}
 * @param cells by {@code journey/step/h<hour of week>} and {@code journey/step/d<hour, plus 24 on a
 *     weekend>}
 */
public record BaselineMemory(Memory<StepHistory> histories, Memory<SeasonalCell> cells) {}
