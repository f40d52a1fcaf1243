package io.pulssi.detect;

import io.pulssi.state.Fields;
import java.io.IOException;
import java.util.Arrays;

/**
 * The largest evidence of one step on one local day, by gauge, and whether the day may teach. 25
 * bytes.
 */
final class DayMaxima {
  private static final float NOTHING = -1;

  private int day;
  private boolean doubtful;
  private final float[] maxima = new float[ThresholdGauge.count()];

  DayMaxima(int day) {
    this.day = day;
    Arrays.fill(maxima, NOTHING);
  }

  int day() {
    return day;
  }

  /** The gauge has data and reads this. */
  void observe(ThresholdGauge gauge, double evidence) {
    maxima[gauge.ordinal()] = (float) Math.max(maxima[gauge.ordinal()], evidence);
  }

  /** Something makes this day no example of a usual one. */
  void doubt() {
    doubtful = true;
  }

  /** Whether this day has data and is an example of a usual one. */
  boolean teaches() {
    boolean any = false;
    for (float each : maxima) {
      any |= each >= 0;
    }
    return any && !doubtful;
  }

  /** Whether the gauge had data. */
  boolean has(ThresholdGauge gauge) {
    return maxima[gauge.ordinal()] >= 0;
  }

  double maximum(ThresholdGauge gauge) {
    return maxima[gauge.ordinal()];
  }

  void layout(Fields fields) throws IOException {
    day = fields.int32(day);
    doubtful = fields.flag(doubtful);
    fields.float32s(maxima);
  }
}
