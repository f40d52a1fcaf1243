package io.pulssi.arena;

import io.pulssi.score.GroundTruth;
import io.pulssi.score.PageAssessor;
import io.pulssi.score.PagedWarning;
import io.pulssi.score.RunAssessment;
import io.pulssi.score.ScoringBasis;
import java.util.List;
import java.util.Map;

/**
 * The results of all detectors on one seed.
 *
 * @param seed of the simulator
 * @param truth what really happened
 * @param ground surges, volumes and times that pages are scored on
 * @param assessor scores pages by truth and ground
 * @param trials by detector
 */
record SeedResult(
    long seed,
    GroundTruth truth,
    ScoringBasis ground,
    PageAssessor assessor,
    Map<String, Trial> trials) {

  /**
   * One detector on one seed.
   *
   * @param ladder its pages at every threshold
   * @param own its pages by its own rule
   */
  record Trial(ThresholdLadder ladder, List<PagedWarning> own) {}

  Trial trial(String detector) {
    Trial trial = trials.get(detector);
    if (trial == null) {
      throw new IllegalArgumentException(
          "detector: %s (expected: one of %s)".formatted(detector, trials.keySet()));
    }
    return trial;
  }

  /** Its pages at a rung, assessed. */
  RunAssessment at(String detector, int rung) {
    return assessor.assess(trial(detector).ladder().pages(rung));
  }

  /** Its own pages, assessed. */
  RunAssessment own(String detector) {
    return assessor.assess(trial(detector).own());
  }
}
