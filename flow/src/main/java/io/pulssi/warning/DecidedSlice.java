package io.pulssi.warning;

import io.pulssi.baseline.RatedStep;
import io.pulssi.detect.JudgedSlice;
import io.pulssi.detect.SliceEvidence;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.SpannedSlice;
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
    SliceDecisions decisions)
    implements SpannedSlice {

  /** The decisions of a judged slice. */
  public static DecidedSlice of(JudgedSlice slice, SliceDecisions decisions) {
    return new DecidedSlice(slice.span(), slice.steps(), slice.evidence(), decisions);
  }
}
