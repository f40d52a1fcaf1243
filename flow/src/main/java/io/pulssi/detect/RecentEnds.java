package io.pulssi.detect;

import io.pulssi.state.Fields;
import java.io.IOException;

/**
 * Ended and abandoned contacts of the last hour, by slice. Counted while a step is learning. At
 * most 53 bytes.
 */
final class RecentEnds {
  private static final int SLICES = 12;

  private int last;
  private final short[] ended = new short[SLICES];
  private final short[] abandoned = new short[SLICES];

  void add(int slice, double endedNow, double abandonedNow) {
    advance(slice);
    ended[slice % SLICES] = (short) Math.min(Short.MAX_VALUE, endedNow);
    abandoned[slice % SLICES] = (short) Math.min(Short.MAX_VALUE, abandonedNow);
  }

  /** Drops what is more than an hour older than the slice. */
  void advance(int slice) {
    for (int i = Math.max(last + 1, slice - SLICES + 1); i <= slice; i++) {
      ended[i % SLICES] = 0;
      abandoned[i % SLICES] = 0;
    }
    last = slice;
  }

  long ended() {
    return sum(ended);
  }

  long abandoned() {
    return sum(abandoned);
  }

  private static long sum(short[] values) {
    long sum = 0;
    for (short each : values) {
      sum += each;
    }
    return sum;
  }

  void layout(Fields fields) throws IOException {
    boolean any = fields.flag(ended() > 0);
    last = fields.int32(last);
    for (int i = 0; any && i < SLICES; i++) {
      ended[i] = (short) fields.int16(ended[i]);
      abandoned[i] = (short) fields.int16(abandoned[i]);
    }
  }
}
