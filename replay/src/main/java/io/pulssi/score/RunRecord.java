package io.pulssi.score;

import io.pulssi.journey.JourneyMap;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.slice.StepSummary;
import java.util.HashMap;
import java.util.Map;

/** What one journey's decided slices come to, as far as scoring asks. */
public final class RunRecord {
  private final ScoringBasisCollector survey;
  private final PageLog log = new PageLog();

  /** Before the first slice. */
  public RunRecord(JourneyMap map) {
    survey = new ScoringBasisCollector(map);
  }

  /** Slices come in order. */
  public void see(ScoredSlice slice) {
    Map<String, StepSummary> steps = new HashMap<>();
    slice.steps().forEach((step, each) -> steps.put(step, each.summary()));
    survey.slice(slice.from(), slice.to(), steps);
    slice.decisions().warnings().forEach(log::see);
  }

  /** What pages are scored on. */
  public ScoringBasis ground() {
    return survey.ground();
  }

  /** Its pages, scored. */
  public RunScore score(GroundTruth truth) {
    ScoringBasis ground = ground();
    return RunScore.of(new PageAssessor(truth, ground).assess(log.pages()), ground);
  }
}
