package io.pulssi.detect;

import io.pulssi.state.Fields;
import java.io.IOException;

/**
 * Contacts of one kind in the last {@value #HOURS} hours, seen and expected. In an hour without
 * data both are 0. At most 840 bytes.
 */
final class HourRing {
  static final int HOURS = 120;

  private int last = Integer.MIN_VALUE;
  private int filled;
  private final int[] seen = new int[HOURS];
  private final float[] expected = new float[HOURS];

  /** Appends an hour, counted from 1970. Hours skipped since the last one get 0. */
  void add(int hour, double contacts, double usual) {
    long skipped = filled == 0 ? 0 : Math.min(HOURS, (long) hour - last - 1);
    for (long i = 0; i < skipped; i++) {
      append(0, 0);
    }
    append((int) Math.round(contacts), (float) usual);
    last = hour;
  }

  private void append(int contacts, float usual) {
    System.arraycopy(seen, 0, seen, 1, HOURS - 1);
    System.arraycopy(expected, 0, expected, 1, HOURS - 1);
    seen[0] = contacts;
    expected[0] = usual;
    filled = Math.min(HOURS, filled + 1);
  }

  /** Whether so many hours are kept. */
  boolean covers(int hours) {
    return filled >= hours;
  }

  /** Contacts seen in the last {@code hours}. */
  double seen(int hours) {
    double sum = 0;
    for (int i = 0; i < hours; i++) {
      sum += seen[i];
    }
    return sum;
  }

  /** Contacts expected in the last {@code hours}. */
  double expected(int hours) {
    double sum = 0;
    for (int i = 0; i < hours; i++) {
      sum += expected[i];
    }
    return sum;
  }

  void layout(Fields fields) throws IOException {
    boolean counted = filled > 0 && (seen(HOURS) > 0 || expected(HOURS) > 0);
    last = fields.int32(last);
    filled = fields.int8(filled);
    boolean any = fields.flag(counted);
    for (int i = 0; any && i < filled; i++) {
      seen[i] = fields.varint(seen[i]);
      expected[i] = fields.float32(expected[i]);
    }
  }
}
