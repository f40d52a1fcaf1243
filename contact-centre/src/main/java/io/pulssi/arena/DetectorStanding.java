package io.pulssi.arena;

import io.pulssi.score.Assessment;
import io.pulssi.score.Bootstrap;
import io.pulssi.score.Figure;
import io.pulssi.score.Tally;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The results of one detector at one threshold, on all reported seeds.
 *
 * @param detector its name
 * @param threshold NaN for pages by its own rule
 * @param runs one assessment for each seed
 */
record DetectorStanding(String detector, double threshold, List<Assessment> runs) {
  Tally tally() {
    return new Tally(runs);
  }

  /** A statistic with its interval over seeds. */
  Figure figure(long n, ToDoubleFunction<Tally> statistic) {
    return Bootstrap.USUAL.figure(runs, n, drawn -> statistic.applyAsDouble(new Tally(drawn)));
  }
}
