package io.pulssi.detect;

import io.pulssi.state.Fields;
import java.io.IOException;
import java.util.Arrays;

/**
 * The largest evidence of one step on one local day, by gauge, and whether thresholds may be
 * calibrated with this day. 25 bytes.
 */
final class DayMaxima {
  private static final float NO_DATA = -1;

  private int day;
  private boolean doubtful;
  private final float[] maxima = new float[ThresholdGauge.count()];

  DayMaxima(int day) {
    this.day = day;
    Arrays.fill(maxima, NO_DATA);
  }

  int day() {
    return day;
  }

  /** Adds evidence of a gauge that has data. */
  void observe(ThresholdGauge gauge, double evidence) {
    maxima[gauge.ordinal()] = (float) Math.max(maxima[gauge.ordinal()], evidence);
  }

  /** Leaves the day out of calibration, because it is not a usual day. */
  void exclude() {
    doubtful = true;
  }

  /** Whether thresholds may be calibrated with this day: it has data and is not left out. */
  boolean isUsable() {
    boolean any = false;
    for (float each : maxima) {
      any |= each >= 0;
    }
    return any && !doubtful;
  }

  /** Whether the gauge had data on this day. */
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
