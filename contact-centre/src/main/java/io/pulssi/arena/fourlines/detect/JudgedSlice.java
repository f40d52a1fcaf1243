package io.pulssi.arena.fourlines.detect;

import io.pulssi.arena.fourlines.baseline.RatedSlice;
import java.util.SortedMap;

/**
 * A rated slice with the evidence of every step.
 *
 * @param rated the slice
 * @param storm the median step is worse than usual: evidence is frozen, a common cause is likely
 * @param steps evidence by step id
 */
public record JudgedSlice(RatedSlice rated, boolean storm, SortedMap<String, StepEvidence> steps) {}
