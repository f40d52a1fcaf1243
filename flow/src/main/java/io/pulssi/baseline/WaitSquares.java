package io.pulssi.baseline;

import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;

/** Sums of log²(1 + wait / 10 s), in millionths. */
final class WaitSquares {
  private WaitSquares() {}

  static long of(BaselineSeries series, StepSummary counted) {
    return counted.get(
        series == BaselineSeries.CHAT_WAIT
            ? SignalMeasure.CHAT_LOG_WAIT_SQUARED
            : SignalMeasure.QUEUE_LOG_WAIT_SQUARED);
  }
}
