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
 * A decided slice with the outcomes of pages: the full result of one slice.
 *
 * @param span which slice it is
 * @param steps the steps of the journey compared with their baseline, by step id
 * @param evidence evidence against the steps
 * @param decisions states, statuses and warnings
 * @param outcomes new and changed outcomes, by warning id
 * @param falsePagesPerWeek false pages a week by owner, over the last four weeks; absent while
 *     unknown
 * @param unknownVerdicts number of verdicts on warnings that never paged or are no longer kept
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

  /** Adds outcomes to a decided slice. */
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
