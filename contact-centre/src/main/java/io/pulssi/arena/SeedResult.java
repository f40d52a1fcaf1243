package io.pulssi.arena;

import io.pulssi.score.Assessment;
import io.pulssi.score.Assessor;
import io.pulssi.score.Ground;
import io.pulssi.score.Page;
import io.pulssi.score.Truth;
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
    long seed, Truth truth, Ground ground, Assessor assessor, Map<String, Trial> trials) {

  /**
   * One detector on one seed.
   *
   * @param ladder its pages at every threshold
   * @param own its pages by its own rule
   */
  record Trial(ThresholdLadder ladder, List<Page> own) {}

  Trial trial(String detector) {
    Trial trial = trials.get(detector);
    if (trial == null) {
      throw new IllegalArgumentException(
          "detector: %s (expected: one of %s)".formatted(detector, trials.keySet()));
    }
    return trial;
  }

  /** Its pages at a rung, assessed. */
  Assessment at(String detector, int rung) {
    return assessor.assess(trial(detector).ladder().pages(rung));
  }

  /** Its own pages, assessed. */
  Assessment own(String detector) {
    return assessor.assess(trial(detector).own());
  }
}
