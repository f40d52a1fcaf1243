package io.pulssi.score;

import io.pulssi.baseline.RatedSlice;
import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.Summary;
import io.pulssi.warning.DecidedSlice;
import java.util.HashMap;
import java.util.Map;

/** What one journey's decided slices come to, as far as scoring asks. */
public final class RunRecord {
  private final GroundSurvey survey;
  private final PageLog log = new PageLog();

  /** Before the first slice. */
  public RunRecord(JourneyMap map) {
    survey = new GroundSurvey(map);
  }

  /** Slices come in order. */
  public void see(DecidedSlice slice) {
    RatedSlice rated = slice.judged().rated();
    Map<String, Summary> steps = new HashMap<>();
    rated.steps().forEach((step, each) -> steps.put(step, each.summary()));
    survey.slice(rated.from(), rated.to(), steps);
    slice.warnings().forEach(log::see);
  }

  /** What pages are scored on. */
  public Ground ground() {
    return survey.ground();
  }

  /** Its pages, scored. */
  public Score score(Truth truth) {
    Ground ground = ground();
    return Score.of(new Assessor(truth, ground).assess(log.pages()), ground);
  }
}
