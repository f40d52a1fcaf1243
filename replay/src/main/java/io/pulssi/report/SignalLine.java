package io.pulssi.report;

import java.util.Arrays;

/**
 * One signal of one step over all buckets: what was observed, and the usual range. All values are
 * sums, so that buckets can be merged.
 */
final class SignalLine {
  /** 90 % quantile of the normal distribution: the band holds 80 of 100 usual values. */
  static final double EDGE = 1.2815515655446004;

  private static final double OBSERVATIONS_MIN = 20;

  private static final int N = 0;
  private static final int SUM = 1;
  private static final int KNOWN = 2;
  private static final int EXPECTED = 3;
  private static final int VARIANCE = 4;
  private static final int SPREAD = 5;
  private static final int FIELDS = 6;

  private final SignalShape shape;
  private double[] cells = new double[0];

  SignalLine(SignalShape shape) {
    this.shape = shape;
  }

  /** Adds what a slice observed: {@code n} observations that sum up to {@code sum}. */
  void observe(int bucket, double n, double sum) {
    int at = offset(bucket);
    cells[at + N] += n;
    cells[at + SUM] += sum;
  }

  /** Adds what was usual for {@code n} observations: their sum and its standard deviation. */
  void expect(int bucket, double n, double sum, double sd) {
    int at = offset(bucket);
    cells[at + KNOWN] += n;
    cells[at + EXPECTED] += sum;
    cells[at + VARIANCE] += sd * sd;
    cells[at + SPREAD] += sd;
  }

  /** Moves every bucket to its new place. Buckets with the same new place are added up. */
  void fold(int[] moved) {
    double[] before = cells;
    int buckets = Math.min(moved.length, before.length / FIELDS);
    cells = new double[buckets == 0 ? 0 : (moved[buckets - 1] + 1) * FIELDS];
    for (int bucket = 0; bucket < buckets; bucket++) {
      for (int field = 0; field < FIELDS; field++) {
        cells[moved[bucket] * FIELDS + field] += before[bucket * FIELDS + field];
      }
    }
  }

  /**
   * How many buckets a point covers: enough for {@value #OBSERVATIONS_MIN} observations in a usual
   * point, at most a day.
   *
   * @param hours hours of a bucket
   */
  int window(long hours) {
    if (shape == SignalShape.COUNT || shape == SignalShape.RECENT) {
      return 1;
    }
    double n = 0;
    int seen = 0;
    for (int at = 0; at < cells.length; at += FIELDS) {
      n += cells[at + N];
      seen += cells[at + N] > 0 ? 1 : 0;
    }
    for (int window : new int[] {1, 3, 6}) {
      if (window % hours == 0 && n / Math.max(1, seen) * window / hours >= OBSERVATIONS_MIN) {
        return (int) (window / hours);
      }
    }
    return (int) Math.max(1, 24 / hours);
  }

  /** Over the window that ends with this bucket, in the signal's unit; NaN without data in it. */
  double observed(int bucket, int window) {
    double n = sum(bucket, window, N);
    return n > 0 ? shape.shown(each(sum(bucket, window, SUM), n)) : Double.NaN;
  }

  /** The usual value in the signal's unit; NaN while unknown. */
  double expected(int bucket, int window) {
    return edge(bucket, window, 0);
  }

  /** Lower edge of the usual band; NaN while unknown. */
  double low(int bucket, int window) {
    return edge(bucket, window, -EDGE);
  }

  /** Upper edge of the usual band; NaN while unknown. */
  double high(int bucket, int window) {
    return edge(bucket, window, EDGE);
  }

  private double edge(int bucket, int window, double distance) {
    double known = sum(bucket, window, KNOWN);
    boolean whole = shape != SignalShape.COUNT || known == cell(bucket, N);
    if (known <= 0 || !whole) {
      return Double.NaN;
    }
    double variance = 0;
    for (int i = Math.max(0, bucket - window + 1); i <= bucket; i++) {
      double shared = cell(i, SPREAD) * cell(i, SPREAD);
      variance += (1 - shape.persistence()) * cell(i, VARIANCE) + shape.persistence() * shared;
    }
    double sum = sum(bucket, window, EXPECTED) + distance * Math.sqrt(variance);
    return shape.shown(Math.max(0, each(sum, known)));
  }

  private double each(double sum, double n) {
    return shape == SignalShape.COUNT ? sum : sum / n;
  }

  private double sum(int bucket, int window, int field) {
    double sum = 0;
    for (int i = Math.max(0, bucket - window + 1); i <= bucket; i++) {
      sum += cell(i, field);
    }
    return sum;
  }

  private double cell(int bucket, int field) {
    int at = bucket * FIELDS + field;
    return at < cells.length ? cells[at] : 0;
  }

  private int offset(int bucket) {
    int needed = (bucket + 1) * FIELDS;
    if (cells.length < needed) {
      cells = Arrays.copyOf(cells, Math.max(needed, cells.length * 3 / 2));
    }
    return bucket * FIELDS;
  }
}
