package io.pulssi.detect;

import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * The quiet history of a journey: for each gauge the daily maxima of its steps, pooled, in bins of
 * 1/10 up to 40. Bad days count with no more than {@value #WINSOR} times the threshold they passed,
 * so that they hardly move it, while a world noisier than the prior raises it day by day. Halved
 * after {@value #MOST_DAYS} days. At most about 2 kB, written once a day.
 */
public final class ThresholdCalibration {
  /** Layout in a store. */
  public static final Layout<ThresholdCalibration> LAYOUT =
      Layout.inPlace(ThresholdCalibration::new, ThresholdCalibration::layout);

  /** Days without which the priors stay. */
  static final int ENOUGH_DAYS = 14;

  /** From then on the quiet history counts for more than the prior. */
  private static final double TRUSTED_DAYS = 21;

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
  private final int[][] counts = new int[ThresholdGauge.count()][BINS];

  ThresholdCalibration() {}

  /** Takes in one step's day, judged by the thresholds in force. */
  void add(DayMaxima maxima, OwnerThresholds thresholds) {
    if (maxima.day() != lastDay) {
      lastDay = maxima.day();
      days++;
      if (days > MOST_DAYS) {
        halve();
      }
    }
    for (int i = 0; i < counts.length; i++) {
      ThresholdGauge gauge = ThresholdGauge.at(i);
      if (!maxima.has(gauge)) {
        continue;
      }
      double value = Math.min(maxima.maximum(gauge), WINSOR * thresholds.of(gauge));
      counts[i][(int) Math.max(0, Math.min(BINS - 1, Math.floor(value * BINS_PER_UNIT)))]++;
    }
  }

  /**
   * How far the quiet history is to be trusted beside the prior, 0 to 1: not at all with fewer than
   * {@value #ENOUGH_DAYS} quiet days, by half with three weeks of them.
   */
  double trust() {
    return days < ENOUGH_DAYS ? 0 : (double) days / (days + TRUSTED_DAYS);
  }

  /**
   * The upper end of a gauge's quiet days: {@code u} their 90 % quantile, {@code beta} the mean
   * excess above it, {@code perWeek} how often a week some step passes it. The mean is a robust
   * one, so that one bad day does not set the tail.
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

  /** The upper end of a gauge's quiet days, over all steps. */
  record Tail(double u, double beta, double perWeek) {
    /**
     * {@code u + beta ln(rate_u / target)}: passed so often by chance.
     *
     * @param share of the steps that may pass it
     * @param targetPerWeek how often they may
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
