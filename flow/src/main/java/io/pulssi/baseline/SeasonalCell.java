package io.pulssi.baseline;

import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * Weight and weighted sum of every series in one part of the week, such as one hour. At most
 * {@value #BYTES_PER_SERIES} bytes for each series with data, and 4 more.
 */
public final class SeasonalCell {
  /** Layout in a store. */
  public static final Layout<SeasonalCell> LAYOUT =
      Layout.inPlace(SeasonalCell::new, SeasonalCell::layout);

  static final int BYTES_PER_SERIES = 9;

  /** Factor by which a cell decays at the first data of a new week: a memory of about 8 weeks. */
  static final double KEPT_PER_WEEK = .87;

  private final float[] weights = new float[BaselineSeries.count()];
  private final float[] sums = new float[BaselineSeries.count()];
  private final byte[] weeks = new byte[BaselineSeries.count()];

  double weight(BaselineSeries series) {
    return weights[series.ordinal()];
  }

  double sum(BaselineSeries series) {
    return sums[series.ordinal()];
  }

  /** Adds to a series. Only weeks with data make it decay, so a gap in the data forgets nothing. */
  void add(BaselineSeries series, double weight, double sum, int week) {
    int i = series.ordinal();
    double kept = weeks[i] == (byte) week ? 1 : KEPT_PER_WEEK;
    weights[i] = (float) (kept * weights[i] + weight);
    sums[i] = (float) (kept * sums[i] + sum);
    weeks[i] = (byte) week;
  }

  private void layout(Fields fields) throws IOException {
    int seen = fields.int32(Fields.bits(weights.length, i -> weights[i] > 0));
    for (int i = 0; i < weights.length; i++) {
      if ((seen & 1 << i) != 0) {
        weights[i] = fields.float32(weights[i]);
        sums[i] = fields.float32(sums[i]);
        weeks[i] = (byte) fields.int8(weeks[i]);
      }
    }
  }
}
