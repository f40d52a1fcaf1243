package io.pulssi.view;

import io.pulssi.event.Signal;
import org.jspecify.annotations.Nullable;

/**
 * One slice of one signal, as much as a chart needs. Seven digits of each value are kept.
 *
 * @param toSeconds end of the slice, epoch seconds
 * @param observed in the signal's unit
 * @param expected what was usual; NaN while unknown, as the next three
 * @param low lower edge of the usual band
 * @param high upper edge of it
 * @param n observations behind it; what is above 2³¹−1 is cut
 * @param evidence of the signal's line over its threshold
 */
public record SignalPoint(
    int toSeconds, float observed, float expected, float low, float high, int n, float evidence) {

  static SignalPoint of(Signal signal) {
    return new SignalPoint(
        (int) (signal.getTo() / 1_000),
        (float) signal.getObserved(),
        known(signal.getExpected()),
        known(signal.getLow()),
        known(signal.getHigh()),
        (int) Math.min(Integer.MAX_VALUE, signal.getN()),
        known(signal.getEvidence()));
  }

  private static float known(@Nullable Double value) {
    return value == null ? Float.NaN : value.floatValue();
  }
}
