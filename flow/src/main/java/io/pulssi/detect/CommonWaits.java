package io.pulssi.detect;

import io.pulssi.baseline.BaselineSeries;
import io.pulssi.baseline.SignalName;
import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.SliceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evidence against the whole journey: the waits of all steps together. */
final class CommonWaits {
  /** Waits are compared over the last three full hours. */
  private static final long WINDOW_MILLIS = 3 * 12 * SliceSpan.MILLIS;

  private static final BaselineSeries[] WAITS = {
    BaselineSeries.PHONE_WAIT, BaselineSeries.CHAT_WAIT
  };

  private CommonWaits() {}

  /** The evidence at the end of a slice; null while too few steps have waits. */
  static @Nullable StepEvidence of(List<StepCase> steps, long to) {
    double score = StormRule.score(steps);
    if (Double.isNaN(score)) {
      return null;
    }
    double excess = 0;
    for (StepCase each : steps) {
      excess += each.trace().demand.excess12h();
    }
    List<LineEvidence> lines = score > 0 ? List.of(waits(steps, score, to)) : List.of();
    return new StepEvidence(JourneyMap.WHOLE, false, false, score, lines, excess);
  }

  /** Waits of this hour and of the last hour with data, in the channel with more of them. */
  private static LineEvidence waits(List<StepCase> steps, double score, long to) {
    BaselineSeries leading = WAITS[0];
    double most = -1;
    for (BaselineSeries series : WAITS) {
      double n = 0;
      for (StepCase each : steps) {
        n += each.trace().now.n(series) + each.trace().before.n(series);
      }
      if (n > most) {
        most = n;
        leading = series;
      }
    }
    double observed = 0;
    double expected = 0;
    for (StepCase each : steps) {
      observed += each.trace().now.observed(leading) + each.trace().before.observed(leading);
      expected += each.trace().now.expected(leading) + each.trace().before.expected(leading);
    }
    SignalName signal =
        leading == BaselineSeries.CHAT_WAIT ? SignalName.CHAT_WAIT : SignalName.QUEUE_WAIT;
    return new LineEvidence(
        Line.CAPACITY,
        score,
        since(to),
        signal,
        most > 0 ? StepVerdict.seconds(observed / most) : Double.NaN,
        most > 0 ? StepVerdict.seconds(expected / most) : Double.NaN,
        Math.round(Math.max(0, most)));
  }

  /** Start of the compared window. */
  private static long since(long to) {
    long hour = 12 * SliceSpan.MILLIS;
    return Math.floorDiv(to, hour) * hour - WINDOW_MILLIS;
  }
}
