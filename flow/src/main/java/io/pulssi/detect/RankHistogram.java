package io.pulssi.detect;

import io.pulssi.state.Fields;
import java.io.IOException;

/**
 * Histogram of the past hours of a step, to rank a new hour among them: {@value #BINS} bins of
 * width 1/12, from -6 on. All counts are halved at {@value #HOURS_MAX} hours with data, so that old
 * hours decay by observed time and not by the calendar. At most about 600 bytes.
 */
final class RankHistogram {
  static final int BINS = 300;

  /** 16 weeks of hours. */
  private static final int HOURS_MAX = 2688;

  private static final double LOWEST = -6;
  private static final double BINS_PER_UNIT = 12;

  private final int[] counts = new int[BINS];
  private int total;

  /**
   * {@code (above + same / 2 + 1/2) / (n + 1)}: the share of hours at least as bad. Between 0 and
   * 1, both excluded.
   */
  double rank(double y) {
    int bin = bin(y);
    long above = 0;
    for (int i = bin + 1; i < BINS; i++) {
      above += counts[i];
    }
    return (above + .5 * counts[bin] + .5) / (total + 1.0);
  }

  void add(double y) {
    counts[bin(y)]++;
    total++;
    if (total >= HOURS_MAX) {
      halve();
    }
  }

  int total() {
    return total;
  }

  private void halve() {
    total = 0;
    for (int i = 0; i < BINS; i++) {
      counts[i] = (counts[i] + 1) / 2;
      total += counts[i];
    }
  }

  private static int bin(double y) {
    return (int) Math.max(0, Math.min(BINS - 1, Math.floor((y - LOWEST) * BINS_PER_UNIT)));
  }

  void layout(Fields fields) throws IOException {
    int from = total == 0 ? BINS : 0;
    while (from < BINS && counts[from] == 0) {
      from++;
    }
    int to = BINS;
    while (to > from && counts[to - 1] == 0) {
      to--;
    }
    from = fields.int16(from);
    to = fields.int16(to);
    total = 0;
    for (int i = from; i < to; i++) {
      counts[i] = fields.varint(counts[i]);
      total += counts[i];
    }
  }
}
