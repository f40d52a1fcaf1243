package io.pulssi.score;

import io.pulssi.journey.JourneyMap;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.slice.StepSummary;
import java.util.HashMap;
import java.util.Map;

/** Collects from the slices of one journey what scoring needs. */
public final class RunRecord {
  private final ScoringBasisCollector survey;
  private final PageLog log = new PageLog();

  /** An empty record. */
  public RunRecord(JourneyMap map) {
    survey = new ScoringBasisCollector(map);
  }

  /** Adds a slice; slices arrive in order. */
  public void see(ScoredSlice slice) {
    Map<String, StepSummary> steps = new HashMap<>();
    slice.steps().forEach((step, each) -> steps.put(step, each.summary()));
    survey.slice(slice.from(), slice.to(), steps);
    slice.decisions().warnings().forEach(log::see);
  }

  /** The basis on which pages are scored. */
  public ScoringBasis ground() {
    return survey.ground();
  }

  /** Scores the pages. */
  public RunScore score(GroundTruth truth) {
    ScoringBasis ground = ground();
    return RunScore.of(new PageAssessor(truth, ground).assess(log.pages()), ground);
  }
}
