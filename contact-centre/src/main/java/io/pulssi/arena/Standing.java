package io.pulssi.arena;

import io.pulssi.score.Assessment;
import io.pulssi.score.Bootstrap;
import io.pulssi.score.Figure;
import io.pulssi.score.Tally;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How one detector stands at one threshold, over all seeds reported.
 *
 * @param detector its name
 * @param threshold NaN for pages of its own rule
 * @param runs one assessment a seed
 */
record Standing(String detector, double threshold, List<Assessment> runs) {
  Tally tally() {
    return new Tally(runs);
  }

  /** A statistic with its interval over seeds. */
  Figure figure(long n, ToDoubleFunction<Tally> statistic) {
    return Bootstrap.USUAL.figure(runs, n, drawn -> statistic.applyAsDouble(new Tally(drawn)));
  }
}
