package io.pulssi.arena;

import io.pulssi.score.Assessment;
import io.pulssi.score.Assessor;
import io.pulssi.score.Ground;
import io.pulssi.score.Page;
import io.pulssi.score.Truth;
import java.util.List;
import java.util.Map;

/**
 * How all detectors did on one seed.
 *
 * @param seed of the simulator
 * @param truth what really happened
 * @param ground what else pages are scored on
 * @param assessor scores pages on both
 * @param trials by detector
 */
record SeedResult(
    long seed, Truth truth, Ground ground, Assessor assessor, Map<String, Trial> trials) {

  /**
   * One detector on one seed.
   *
   * @param ladder its score, as pages at every threshold
   * @param own the pages it gave out by its own rule
   */
  record Trial(Ladder ladder, List<Page> own) {}

  Trial trial(String detector) {
    Trial trial = trials.get(detector);
    if (trial == null) {
      throw new IllegalArgumentException(
          "detector: %s (expected: one of %s)".formatted(detector, trials.keySet()));
    }
    return trial;
  }

  /** Its score at a rung, assessed. */
  Assessment at(String detector, int rung) {
    return assessor.assess(trial(detector).ladder().pages(rung));
  }

  /** Its own pages, assessed. */
  Assessment own(String detector) {
    return assessor.assess(trial(detector).own());
  }
}
