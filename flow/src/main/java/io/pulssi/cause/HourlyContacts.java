package io.pulssi.cause;

import io.pulssi.baseline.RatedStep;
import io.pulssi.slice.SliceSpan;
import io.pulssi.state.Fields;
import java.io.IOException;

/**
 * Contacts of one step in its last {@value #HOURS} full UTC hours, seen and usual, and of the hour
 * under way. An hour without data has 0 of both. At most 352 bytes with up to a million contacts an
 * hour.
 */
final class HourlyContacts {
  static final int HOURS = 48;
  private static final double TENTHS = 10;

  private long hour = Long.MIN_VALUE;
  private long seenNow;
  private long usualNow;
  private int filled;
  private final int[] seen = new int[HOURS];
  private final int[] usual = new int[HOURS];

  /** Takes a slice in; what came while nobody knew what is usual tells nothing. */
  void add(RatedStep rated, long from) {
    enter(Math.floorDiv(from, SliceSpan.HOUR_MILLIS));
    if (!Double.isNaN(rated.expectedContacts())) {
      seenNow += StrictMath.round(rated.contacts());
      usualNow += StrictMath.round(rated.expectedContacts() * TENTHS * TENTHS);
    }
  }

  /** Ends the hour under way; nothing happens when it is older than that. */
  void close(long ended) {
    if (hour == ended) {
      append((int) seenNow, (int) StrictMath.round(usualNow / TENTHS));
      seenNow = 0;
      usualNow = 0;
      hour = ended + 1;
    }
  }

  /** Whether it reaches back that far. */
  boolean covers(int hours) {
    return filled >= hours;
  }

  /** Contacts seen in the trailing full hours. */
  double seen(int hours) {
    double sum = 0;
    for (int i = 0; i < hours; i++) {
      sum += seen[i];
    }
    return sum;
  }

  /** Usual contacts of the trailing full hours. */
  double usual(int hours) {
    double sum = 0;
    for (int i = 0; i < hours; i++) {
      sum += usual[i];
    }
    return sum / TENTHS;
  }

  private void enter(long now) {
    if (hour == Long.MIN_VALUE || now < hour) {
      hour = now;
    }
    for (long i = Math.max(hour, now - HOURS); i < now; i++) {
      hour = i;
      close(i);
    }
    hour = now;
  }

  private void append(int contacts, int expected) {
    System.arraycopy(seen, 0, seen, 1, HOURS - 1);
    System.arraycopy(usual, 0, usual, 1, HOURS - 1);
    seen[0] = contacts;
    usual[0] = expected;
    filled = Math.min(HOURS, filled + 1);
  }

  void layout(Fields fields) throws IOException {
    hour = fields.int64(hour);
    seenNow = fields.varint(seenNow);
    usualNow = fields.varint(usualNow);
    filled = fields.int8(filled);
    for (int i = 0; i < filled; i++) {
      seen[i] = fields.varint(seen[i]);
      usual[i] = fields.varint(usual[i]);
    }
  }
}
