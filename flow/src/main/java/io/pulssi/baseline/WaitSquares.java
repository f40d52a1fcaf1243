package io.pulssi.baseline;

import io.pulssi.signal.Measure;
import io.pulssi.slice.Summary;

/** Sums of log²(1 + wait / 10 s), in millionths. */
final class WaitSquares {
  private WaitSquares() {}

  static long of(Series series, Summary counted) {
    return counted.get(
        series == Series.CHAT_WAIT
            ? Measure.CHAT_LOG_WAIT_SQUARED
            : Measure.QUEUE_LOG_WAIT_SQUARED);
  }
}
