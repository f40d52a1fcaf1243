package io.pulssi.arena.fourlines.detect;

/**
 * The quiet history of a journey: for each gauge the daily maxima of its steps, pooled, in bins of
 * 1/10 up to 40. Bad days count with no more than {@value #WINSOR} times the threshold they passed,
 * so that they hardly move it, while a world noisier than the prior raises it day by day. Halved
 * after {@value #MOST_DAYS} days. At most about 2 kB, written once a day.
 */
public final class Calibration {
  /** Days without which the priors stay. */
  static final int ENOUGH_DAYS = 14;

  private static final double WINSOR = 1.25;
  private static final int MOST_DAYS = 112;
  private static final int BINS = 400;
  private static final double BINS_PER_UNIT = 10;
  private static final double QUANTILE = .9;

  /**
   * An excess counts up to three median ones; of an exponential tail that keeps this part of the
   * mean.
   */
  private static final double EXCESS_MEDIANS = 3;

  private static final double KEPT_EXCESS = 1 - StrictMath.pow(.5, EXCESS_MEDIANS);

  private int lastDay;
  private int days;
  private final int[][] counts = new int[Gauge.count()][BINS];

  Calibration() {}

  /** Takes in one step's day, judged by the thresholds in force. */
  void add(DayMaxima maxima, Thresholds thresholds) {
    if (maxima.day() != lastDay) {
      lastDay = maxima.day();
      days++;
      if (days > MOST_DAYS) {
        halve();
      }
    }
    for (int i = 0; i < counts.length; i++) {
      Gauge gauge = Gauge.at(i);
      if (!maxima.has(gauge)) {
        continue;
      }
      double value = Math.min(maxima.maximum(gauge), WINSOR * thresholds.of(gauge));
      counts[i][(int) Math.max(0, Math.min(BINS - 1, Math.floor(value * BINS_PER_UNIT)))]++;
    }
  }

  boolean isEnough() {
    return days >= ENOUGH_DAYS;
  }

  /**
   * {@code u + beta ln(rate_u / target)}: {@code u} the 90 % quantile, {@code beta} the mean excess
   * above it, {@code rate_u} how often a week it is passed. The mean is a robust one, so that one
   * bad day does not set the tail.
   */
  double threshold(Gauge gauge, double targetPerWeek) {
    int[] bins = counts[gauge.ordinal()];
    int at = quantile(bins, 0, QUANTILE);
    long above = total(bins, at + 1);
    double u = (at + 1) / BINS_PER_UNIT;
    if (above == 0) {
      return u;
    }
    double most = EXCESS_MEDIANS * excess(quantile(bins, at + 1, .5), at);
    double sum = 0;
    for (int i = at + 1; i < BINS; i++) {
      sum += bins[i] * Math.min(most, excess(i, at));
    }
    double mean = sum / above / KEPT_EXCESS;
    double perWeek = 7.0 * above / days;
    return u + mean * StrictMath.log(perWeek / targetPerWeek);
  }

  private static double excess(int bin, int at) {
    return (bin - at - .5) / BINS_PER_UNIT;
  }

  private static long total(int[] bins, int from) {
    long total = 0;
    for (int i = from; i < BINS; i++) {
      total += bins[i];
    }
    return total;
  }

  /** The bin in which this share of those from {@code from} on is reached. */
  private static int quantile(int[] bins, int from, double share) {
    double wanted = share * total(bins, from);
    long below = 0;
    int at = from;
    while (at < BINS - 1 && below + bins[at] < wanted) {
      below += bins[at];
      at++;
    }
    return at;
  }

  private void halve() {
    days /= 2;
    for (int[] bins : counts) {
      for (int i = 0; i < BINS; i++) {
        bins[i] = (bins[i] + 1) / 2;
      }
    }
  }
}
