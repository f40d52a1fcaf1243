package io.pulssi.detect;

import io.pulssi.baseline.RatedSlice;
import io.pulssi.baseline.RatedStep;
import io.pulssi.slice.JourneySlice;
import io.pulssi.slice.SliceSpan;
import java.util.SortedMap;

/**
 * A slice with the evidence against every step.
 *
 * @param span which slice it is
 * @param steps the steps of the journey compared with their baseline, by step id
 * @param evidence evidence against the steps
 */
public record JudgedSlice(
    SliceSpan span, SortedMap<String, RatedStep> steps, SliceEvidence evidence)
    implements JourneySlice {

  /** Joins a rated slice and its evidence. */
  public static JudgedSlice of(RatedSlice slice, SliceEvidence evidence) {
    return new JudgedSlice(slice.span(), slice.steps(), evidence);
  }
}
