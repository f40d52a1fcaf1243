package io.pulssi.detect;

import io.pulssi.baseline.BaselineSeries;
import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * Mean and variance of the z of every capacity series under one load. 12 bytes for each series with
 * data, and 1 more.
 */
public final class LoadBin {
  /** Layout in a store. */
  public static final Layout<LoadBin> LAYOUT = Layout.inPlace(LoadBin::new, LoadBin::layout);

  private static final int CAPACITY = BaselineSeries.CHAT_LONG.ordinal() + 1;

  /** Two weeks of slices. From then on old ones decay. */
  private static final double SLICES_MAX = 4032;

  private static final double CLIP = 4;

  /**
   * Weight of the pooled bin beside the step's own slices, and of a standard normal z beside the
   * pooled ones.
   */
  private static final double SHRINKAGE = 60;

  private static final double VARIANCE_MIN = .25;

  private final float[] n = new float[CAPACITY];
  private final float[] sum = new float[CAPACITY];
  private final float[] squares = new float[CAPACITY];

  LoadBin() {}

  void add(BaselineSeries series, double z) {
    int i = series.ordinal();
    double clipped = Math.max(-CLIP, Math.min(CLIP, z));
    double kept = n[i] >= SLICES_MAX ? 1 - 1 / SLICES_MAX : 1;
    n[i] = (float) (kept * n[i] + 1);
    sum[i] = (float) (kept * sum[i] + clipped);
    squares[i] = (float) (kept * squares[i] + clipped * clipped);
  }

  /**
   * Adjusts a z for the load: {@code (z - mean) / sd}, with mean and standard deviation of this
   * bin.
   */
  double adjusted(BaselineSeries series, double z, LoadBin pooled) {
    int i = series.ordinal();
    double pooledMean = pooled.sum[i] / (pooled.n[i] + SHRINKAGE);
    double pooledSquare = (pooled.squares[i] + SHRINKAGE) / (pooled.n[i] + SHRINKAGE);
    double mean = (sum[i] + SHRINKAGE * pooledMean) / (n[i] + SHRINKAGE);
    double square = (squares[i] + SHRINKAGE * pooledSquare) / (n[i] + SHRINKAGE);
    return (z - mean) / Math.sqrt(Math.max(VARIANCE_MIN, square - mean * mean));
  }

  private void layout(Fields fields) throws IOException {
    int seen = fields.int8(Fields.bits(CAPACITY, i -> n[i] > 0));
    for (int i = 0; i < CAPACITY; i++) {
      if ((seen & 1 << i) != 0) {
        n[i] = fields.float32(n[i]);
        sum[i] = fields.float32(sum[i]);
        squares[i] = fields.float32(squares[i]);
      }
    }
  }
}
