package io.pulssi.cause;

import io.pulssi.baseline.RatedStep;
import io.pulssi.detect.JudgedSlice;
import io.pulssi.detect.SliceEvidence;
import io.pulssi.slice.JourneySlice;
import io.pulssi.slice.SliceSpan;
import java.util.SortedMap;

/**
 * A judged slice with where its trouble may have begun.
 *
 * @param span which slice
 * @param steps the steps of the journey compared with their usual, by step id
 * @param evidence what speaks against them
 * @param causes where their trouble may have begun
 */
public record TracedSlice(
    SliceSpan span, SortedMap<String, RatedStep> steps, SliceEvidence evidence, SliceCauses causes)
    implements JourneySlice {

  /** The causes of a judged slice. */
  public static TracedSlice of(JudgedSlice slice, SliceCauses causes) {
    return new TracedSlice(slice.span(), slice.steps(), slice.evidence(), causes);
  }
}
