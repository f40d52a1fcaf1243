package io.pulssi.arena;

import io.pulssi.score.Bootstrap;
import io.pulssi.score.IntervalEstimate;
import io.pulssi.score.RunAssessment;
import io.pulssi.score.RunStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The results of one detector at one threshold, on all reported seeds.
 *
 * @param detector its name
 * @param threshold NaN for pages by its own rule
 * @param runs one assessment for each seed
 */
record DetectorStanding(String detector, double threshold, List<RunAssessment> runs) {
  RunStatistics tally() {
    return new RunStatistics(runs);
  }

  /** A statistic with its interval over seeds. */
  IntervalEstimate figure(long n, ToDoubleFunction<RunStatistics> statistic) {
    return Bootstrap.USUAL.figure(
        runs, n, drawn -> statistic.applyAsDouble(new RunStatistics(drawn)));
  }
}
