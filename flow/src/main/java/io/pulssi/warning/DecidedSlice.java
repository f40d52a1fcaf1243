package io.pulssi.warning;

import io.pulssi.baseline.RatedStep;
import io.pulssi.cause.TracedSlice;
import io.pulssi.detect.SliceEvidence;
import io.pulssi.slice.JourneySlice;
import io.pulssi.slice.SliceSpan;
import java.util.SortedMap;

/**
 * A slice with all decisions taken.
 *
 * @param span which slice
 * @param steps the steps of the journey compared with their usual, by step id
 * @param evidence what speaks against them
 * @param decisions states, statuses and warnings
 */
public record DecidedSlice(
    SliceSpan span,
    SortedMap<String, RatedStep> steps,
    SliceEvidence evidence,
    StepDecisions decisions)
    implements JourneySlice {

  /** The decisions of a traced slice. */
  public static DecidedSlice of(TracedSlice slice, StepDecisions decisions) {
    return new DecidedSlice(slice.span(), slice.steps(), slice.evidence(), decisions);
  }
}
