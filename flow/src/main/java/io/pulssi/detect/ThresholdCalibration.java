package io.pulssi.detect;

import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * Histograms of the quiet days of a journey. For each gauge they hold the daily maxima of all
 * steps, in bins of 1/10 up to 40. A maximum counts as at most {@value #WINSOR_FACTOR} times the
 * threshold in force. So a single bad day hardly moves the threshold, while data noisier than the
 * prior raise it day by day. All counts are halved after {@value #DAYS_MAX} days. At most about 2
 * kB, written once a day.
 */
public final class ThresholdCalibration {
  /** Layout in a store. */
  public static final Layout<ThresholdCalibration> LAYOUT =
      Layout.inPlace(ThresholdCalibration::new, ThresholdCalibration::layout);

  /** With fewer days the priors stay in force. */
  static final int DAYS_MIN = 14;

  /** With this many days, quiet days and prior have the same weight. */
  private static final double HALF_WEIGHT_DAYS = 21;

  private static final double WINSOR_FACTOR = 1.25;
  private static final int DAYS_MAX = 112;
  private static final int BINS = 400;
  private static final double BINS_PER_UNIT = 10;
  private static final double QUANTILE = .9;

  /**
   * An excess counts as at most so many times the median excess. {@link #KEPT_EXCESS} is the part
   * of the mean that remains in an exponential tail.
   */
  private static final double EXCESS_MEDIANS = 3;

  private static final double KEPT_EXCESS = 1 - StrictMath.pow(.5, EXCESS_MEDIANS);

  private int lastDay;
  private int days;
  private final int[][] counts = new int[ThresholdGauge.count()][BINS];

  ThresholdCalibration() {}

  /** Adds one day of one step, with the thresholds in force on that day. */
  void add(DayMaxima maxima, OwnerThresholds thresholds) {
    if (maxima.day() != lastDay) {
      lastDay = maxima.day();
      days++;
      if (days > DAYS_MAX) {
        halve();
      }
    }
    for (int i = 0; i < counts.length; i++) {
      ThresholdGauge gauge = ThresholdGauge.at(i);
      if (!maxima.has(gauge)) {
        continue;
      }
      double value = Math.min(maxima.maximum(gauge), WINSOR_FACTOR * thresholds.of(gauge));
      counts[i][(int) Math.max(0, Math.min(BINS - 1, Math.floor(value * BINS_PER_UNIT)))]++;
    }
  }

  /**
   * Weight of the quiet days beside the prior, 0 to 1: 0 with fewer than {@value #DAYS_MIN} quiet
   * days, 1/2 with three weeks.
   */
  double trust() {
    return days < DAYS_MIN ? 0 : (double) days / (days + HALF_WEIGHT_DAYS);
  }

  /**
   * The upper tail of the quiet days of a gauge: {@code u} is their 90 % quantile, {@code beta} the
   * mean excess above it, {@code perWeek} how often a week some step exceeds it. The mean is
   * robust, so that one bad day does not determine the tail.
   */
  Tail tail(ThresholdGauge gauge) {
    int[] bins = counts[gauge.ordinal()];
    int at = quantile(bins, 0, QUANTILE);
    long above = total(bins, at + 1);
    double u = (at + 1) / BINS_PER_UNIT;
    if (above == 0) {
      return new Tail(u, 0, 0);
    }
    double most = EXCESS_MEDIANS * excess(quantile(bins, at + 1, .5), at);
    double sum = 0;
    for (int i = at + 1; i < BINS; i++) {
      sum += bins[i] * Math.min(most, excess(i, at));
    }
    return new Tail(u, sum / above / KEPT_EXCESS, 7.0 * above / days);
  }

  /** The upper tail of the quiet days of a gauge, over all steps. */
  record Tail(double u, double beta, double perWeek) {
    /**
     * The threshold that is exceeded by chance as often as the target: {@code u + beta ln(rate_u /
     * target)}.
     *
     * @param share share of all steps that the threshold is for, 0 to 1
     * @param targetPerWeek how often a week they may exceed it
     */
    double threshold(double share, double targetPerWeek) {
      return perWeek <= 0 ? u : u + beta * StrictMath.log(perWeek * share / targetPerWeek);
    }
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

  /** The bin in which this share of the values from bin {@code from} on is reached. */
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

  private void layout(Fields fields) throws IOException {
    lastDay = fields.int32(lastDay);
    days = fields.int32(days);
    for (int[] bins : counts) {
      int used = BINS;
      while (used > 0 && bins[used - 1] == 0) {
        used--;
      }
      used = fields.int16(used);
      for (int i = 0; i < used; i++) {
        bins[i] = fields.varint(bins[i]);
      }
    }
  }
}
