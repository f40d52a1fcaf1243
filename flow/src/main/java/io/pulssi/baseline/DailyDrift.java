package io.pulssi.baseline;

import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;
import java.util.Arrays;

/**
 * How far today has pulled each series of a step, in standard deviations summed over its slices.
 * The pull is capped, so that a bad fortnight does not become normal: the mean residual learned in
 * a day stays within a quarter of a standard deviation (half a one for counts, whose hours change
 * on purpose). 6 bytes a series.
 */
final class DailyDrift {
  static final Layout<DailyDrift> LAYOUT = Layout.inPlace(DailyDrift::new, DailyDrift::layout);

  /** Chance alone pulls a few standard deviations in the first slices of a day. */
  private static final double FREE = 3;

  private static final double PER_SLICE = .25;
  private static final double PER_SLICE_COUNT = .5;

  private int day;
  private final float[] pulled = new float[BaselineSeries.count()];
  private final short[] slices = new short[BaselineSeries.count()];

  void enter(int today) {
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
    double perSlice = series.kind() == BaselineSeries.Kind.COUNT ? PER_SLICE_COUNT : PER_SLICE;
    double most = FREE + perSlice * slices[i];
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
