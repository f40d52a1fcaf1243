package io.pulssi.baseline;

import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;
import java.util.Arrays;

/**
 * Limits how far one day moves the baseline of each series. It sums the learned residuals of the
 * day, in standard deviations, and caps the sum: the mean residual learned in a day stays within
 * 0.25 standard deviations, so that two bad weeks do not become normal. For counts the limit is
 * 0.5, because opening hours change on purpose. 6 bytes a series.
 */
final class DailyDrift {
  static final Layout<DailyDrift> LAYOUT = Layout.inPlace(DailyDrift::new, DailyDrift::layout);

  /**
   * Allowed beside the share per slice: chance alone reaches a few standard deviations in the first
   * slices of a day.
   */
  private static final double ALLOWED_BASE = 3;

  private static final double ALLOWED_PER_SLICE = .25;
  private static final double ALLOWED_PER_COUNT_SLICE = .5;

  private int day;
  private final float[] pulled = new float[BaselineSeries.count()];
  private final short[] slices = new short[BaselineSeries.count()];

  void startDay(int today) {
    if (today != day) {
      day = today;
      Arrays.fill(pulled, 0);
      Arrays.fill(slices, (short) 0);
    }
  }

  /** The part of a residual that may still be learned today. */
  double allowed(BaselineSeries series, double z) {
    int i = series.ordinal();
    slices[i]++;
    double perSlice =
        series.kind() == BaselineSeries.Kind.COUNT ? ALLOWED_PER_COUNT_SLICE : ALLOWED_PER_SLICE;
    double most = ALLOWED_BASE + perSlice * slices[i];
    double next = Math.max(-most, Math.min(most, pulled[i] + z));
    double allowed = next - pulled[i];
    pulled[i] = (float) next;
    return allowed;
  }

  private void layout(Fields fields) throws IOException {
    day = fields.int32(day);
    int seen = fields.int32(Fields.bits(slices.length, i -> slices[i] > 0));
    for (int i = 0; i < slices.length; i++) {
      if ((seen & 1 << i) != 0) {
        slices[i] = (short) fields.int16(slices[i]);
        pulled[i] = fields.float32(pulled[i]);
      }
    }
  }
}
