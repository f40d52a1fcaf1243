package io.pulssi.baseline;

import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * How much every series of a step varies on usual days. For waits these are the variances within
 * and between slices. For the others it is the dispersion: variance over that of pure chance. 10
 * bytes a series.
 */
final class SeriesSpread {
  static final Layout<SeriesSpread> LAYOUT =
      Layout.inPlace(SeriesSpread::new, SeriesSpread::layout);

  private static final double WITHIN_RATE = .002;
  private static final double BETWEEN_RATE = .003;
  private static final double DISPERSION_RATE = .0005;
  private static final double BETWEEN_MIN = .02;
  private static final double DISPERSION_MIN = .8;
  private static final double SQUARE_MAX = 36;
  private static final int WARM_UP = 20;

  private final float[] first = new float[BaselineSeries.count()];
  private final float[] second = new float[BaselineSeries.count()];
  private final short[] updates = new short[BaselineSeries.count()];

  SeriesSpread() {
    for (int i = 0; i < first.length; i++) {
      boolean wait = BaselineSeries.at(i).kind() == BaselineSeries.Kind.WAIT;
      first[i] = wait ? .5f : 1;
      second[i] = wait ? .1f : 0;
    }
  }

  /** Variance of single log waits within a slice. */
  double within(BaselineSeries series) {
    return first[series.ordinal()];
  }

  /**
   * Variance of the mean log wait between slices, without the part that comes from single waits.
   */
  double between(BaselineSeries series) {
    return second[series.ordinal()];
  }

  /** Variance over that of pure chance; 1 for pure chance. */
  double dispersion(BaselineSeries series) {
    return first[series.ordinal()];
  }

  void learnWait(BaselineSeries series, double n, double residual, double variance) {
    int i = series.ordinal();
    if (n >= 2) {
      first[i] = moveToward(first[i], variance, rate(i, WITHIN_RATE));
    }
    double between = Math.max(BETWEEN_MIN, residual * residual - first[i] / n);
    second[i] = moveToward(second[i], between, rate(i, BETWEEN_RATE));
    count(i);
  }

  void learnDispersion(BaselineSeries series, double squaredPearson) {
    int i = series.ordinal();
    float next =
        moveToward(first[i], Math.min(SQUARE_MAX, squaredPearson), rate(i, DISPERSION_RATE));
    first[i] = (float) Math.max(DISPERSION_MIN, next);
    count(i);
  }

  private double rate(int i, double settled) {
    return Math.max(settled, 1.0 / (updates[i] + WARM_UP));
  }

  private void count(int i) {
    updates[i] = (short) Math.min(Short.MAX_VALUE, updates[i] + 1);
  }

  private static float moveToward(float from, double to, double rate) {
    return (float) (from + rate * (to - from));
  }

  private void layout(Fields fields) throws IOException {
    int seen = fields.int32(Fields.bits(updates.length, i -> updates[i] > 0));
    for (int i = 0; i < updates.length; i++) {
      if ((seen & 1 << i) != 0) {
        updates[i] = (short) fields.int16(updates[i]);
        first[i] = fields.float32(first[i]);
        second[i] = fields.float32(second[i]);
      }
    }
  }
}
