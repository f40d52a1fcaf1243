package io.pulssi.arena.rival;

import java.util.ArrayList;
import java.util.List;

/**
 * A variant of Farrington's method (1996, J R Stat Soc A 159:547), every hour: the count of the
 * last 24 hours against the same 24 hours of earlier weeks and the days next to them, on the
 * 2/3-power scale, with over-dispersion. Earlier outbreaks get less weight.
 */
final class FarringtonScore implements HourlyScore {
  private static final int DAY = 24;
  private static final int WEEK = 7 * DAY;
  private static final int ENOUGH = 6;
  private static final double OUTBREAK = 2.58;

  private final List<double[]> days = new ArrayList<>();
  private final TrailingCounts trailing = new TrailingCounts(DAY);

  @Override
  public double of(int hour, StepCounts counted) {
    trailing.add(counted);
    StepCounts day = trailing.sum(DAY);
    double[] now = new double[PoorOutcome.count()];
    for (int i = 0; i < now.length; i++) {
      now[i] = day.bad(PoorOutcome.at(i));
    }
    days.add(now);
    double most = 0;
    for (int i = 0; i < now.length; i++) {
      most = Math.max(most, exceedance(now[i], references(i)));
    }
    return most;
  }

  private double[] references(int outcome) {
    int last = days.size() - 1;
    List<Double> found = new ArrayList<>();
    for (int week = last - WEEK; week - DAY >= DAY; week -= WEEK) {
      for (int beside = -1; beside <= 1; beside++) {
        found.add(days.get(week + beside * DAY)[outcome]);
      }
    }
    return found.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double exceedance(double count, double[] references) {
    if (references.length < ENOUGH) {
      return 0;
    }
    double mean = mean(references, 0, Double.POSITIVE_INFINITY);
    double sd = Math.sqrt(dispersion(references, mean) * Math.max(mean, .5));
    mean = Math.max(.5, mean(references, mean, OUTBREAK * sd));
    double phi = dispersion(references, mean);
    double variance = phi * mean * (1 + 1.0 / references.length);
    double scale = 2.0 / 3 * Math.sqrt(variance) / StrictMath.cbrt(mean);
    return (twoThirds(count) - twoThirds(mean)) / scale;
  }

  private static double twoThirds(double value) {
    double root = StrictMath.cbrt(value);
    return root * root;
  }

  private static double dispersion(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean) / Math.max(mean, .5);
    }
    return Math.max(1, sum / (values.length - 1));
  }

  /** The mean; values further than the limit above the middle get less weight. */
  private static double mean(double[] values, double middle, double limit) {
    double sum = 0;
    double weights = 0;
    for (double value : values) {
      double above = value - middle;
      double weight = above > limit ? limit * limit / (above * above) : 1;
      sum += weight * value;
      weights += weight;
    }
    return sum / weights;
  }
}
