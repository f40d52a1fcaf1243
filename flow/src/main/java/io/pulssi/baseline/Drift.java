package io.pulssi.baseline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How far today has pulled each series of a step, in standard deviations summed over its slices.
 * The pull is capped, so that a bad fortnight does not become normal: the mean residual learned in
 * a day stays within a quarter of a standard deviation (half a one for counts, whose hours change
 * on purpose). 6 bytes a series.
 */
final class Drift {
  /** Chance alone pulls a few standard deviations in the first slices of a day. */
  private static final double FREE = 3;

  private static final double PER_SLICE = .25;
  private static final double PER_SLICE_COUNT = .5;

  private int day;
  private final float[] pulled = new float[Series.count()];
  private final short[] slices = new short[Series.count()];

  void enter(int today) {
    if (today != day) {
      day = today;
      Arrays.fill(pulled, 0);
      Arrays.fill(slices, (short) 0);
    }
  }

  /** The part of a residual that may still be learned today. */
  double allowed(Series series, double z) {
    int i = series.ordinal();
    slices[i]++;
    double perSlice = series.kind() == Series.Kind.COUNT ? PER_SLICE_COUNT : PER_SLICE;
    double most = FREE + perSlice * slices[i];
    double next = Math.max(-most, Math.min(most, pulled[i] + z));
    double allowed = next - pulled[i];
    pulled[i] = (float) next;
    return allowed;
  }

  void write(DataOutput out) throws IOException {
    int seen = 0;
    for (int i = 0; i < slices.length; i++) {
      seen |= slices[i] > 0 ? 1 << i : 0;
    }
    out.writeInt(day);
    out.writeInt(seen);
    for (int i = 0; i < slices.length; i++) {
      if (slices[i] > 0) {
        out.writeShort(slices[i]);
        out.writeFloat(pulled[i]);
      }
    }
  }

  static Drift read(DataInput in) throws IOException {
    var drift = new Drift();
    drift.day = in.readInt();
    int seen = in.readInt();
    for (int i = 0; i < drift.slices.length; i++) {
      if ((seen & 1 << i) != 0) {
        drift.slices[i] = in.readShort();
        drift.pulled[i] = in.readFloat();
      }
    }
    return drift;
  }
}
