package io.pulssi.baseline;

import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * How much every series of a step varies on usual days: for waits the variance within and between
 * slices, for the others the dispersion, 1 for pure chance. 10 bytes a series.
 */
final class Spread {
  static final Layout<Spread> LAYOUT = Layout.inPlace(Spread::new, Spread::layout);

  private static final double WITHIN_RATE = .002;
  private static final double BETWEEN_RATE = .003;
  private static final double DISPERSION_RATE = .0005;
  private static final double BETWEEN_MIN = .02;
  private static final double DISPERSION_MIN = .8;
  private static final double SQUARE_MAX = 36;
  private static final int WARM_UP = 20;

  private final float[] first = new float[Series.count()];
  private final float[] second = new float[Series.count()];
  private final short[] updates = new short[Series.count()];

  Spread() {
    for (int i = 0; i < first.length; i++) {
      boolean wait = Series.at(i).kind() == Series.Kind.WAIT;
      first[i] = wait ? .5f : 1;
      second[i] = wait ? .1f : 0;
    }
  }

  /** Variance of single log waits within a slice. */
  double within(Series series) {
    return first[series.ordinal()];
  }

  /** Variance of the mean log wait from slice to slice, beyond that of its contacts. */
  double between(Series series) {
    return second[series.ordinal()];
  }

  /** Variance over that of pure chance. */
  double dispersion(Series series) {
    return first[series.ordinal()];
  }

  void learnWait(Series series, double n, double residual, double variance) {
    int i = series.ordinal();
    if (n >= 2) {
      first[i] = toward(first[i], variance, rate(i, WITHIN_RATE));
    }
    double between = Math.max(BETWEEN_MIN, residual * residual - first[i] / n);
    second[i] = toward(second[i], between, rate(i, BETWEEN_RATE));
    count(i);
  }

  void learnDispersion(Series series, double squaredPearson) {
    int i = series.ordinal();
    float next = toward(first[i], Math.min(SQUARE_MAX, squaredPearson), rate(i, DISPERSION_RATE));
    first[i] = (float) Math.max(DISPERSION_MIN, next);
    count(i);
  }

  private double rate(int i, double settled) {
    return Math.max(settled, 1.0 / (updates[i] + WARM_UP));
  }

  private void count(int i) {
    updates[i] = (short) Math.min(Short.MAX_VALUE, updates[i] + 1);
  }

  private static float toward(float from, double to, double rate) {
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
