package io.pulssi.outcome;

import io.pulssi.baseline.RatedStep;
import io.pulssi.detect.SliceEvidence;
import io.pulssi.event.Outcome;
import io.pulssi.slice.JourneySlice;
import io.pulssi.slice.SliceSpan;
import io.pulssi.warning.DecidedSlice;
import io.pulssi.warning.StepDecisions;
import java.util.List;
import java.util.SortedMap;

/**
 * A decided slice with what became of pages in it: all that is known of the slice.
 *
 * @param span which slice
 * @param steps the steps of the journey compared with their usual, by step id
 * @param evidence what speaks against them
 * @param decisions states, statuses and warnings
 * @param outcomes those that are new or have changed, by warning id
 * @param falsePagesPerWeek by owner, over the last four weeks; absent while unknown
 * @param unknownVerdicts owners' verdicts on warnings that never paged or are no longer known
 */
public record ScoredSlice(
    SliceSpan span,
    SortedMap<String, RatedStep> steps,
    SliceEvidence evidence,
    StepDecisions decisions,
    List<Outcome> outcomes,
    SortedMap<String, Double> falsePagesPerWeek,
    long unknownVerdicts)
    implements JourneySlice {

  /** The outcomes of a decided slice. */
  public static ScoredSlice of(
      DecidedSlice slice,
      List<Outcome> outcomes,
      SortedMap<String, Double> falsePagesPerWeek,
      long unknownVerdicts) {
    return new ScoredSlice(
        slice.span(),
        slice.steps(),
        slice.evidence(),
        slice.decisions(),
        outcomes,
        falsePagesPerWeek,
        unknownVerdicts);
  }
}
