package io.pulssi.arena.rival;

import java.util.ArrayList;
import java.util.List;

/**
 * EARS C2 (Fricker, Hegler and Dunfee 2008, Stat Med 27:3407), every hour: the count of the last 24
 * hours against mean and standard deviation of seven earlier days, with two days between.
 */
final class EarsC2Score implements HourlyScore {
  private static final int DAY = 24;
  private static final int BETWEEN_DAYS = 2;
  private static final int BASELINE_DAYS = 7;
  private static final double SD_MIN = 1;

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
      most = Math.max(most, z(i));
    }
    return most;
  }

  private double z(int outcome) {
    int last = days.size() - 1;
    int oldest = last - (BETWEEN_DAYS + BASELINE_DAYS) * DAY;
    if (oldest < DAY) {
      return 0;
    }
    double sum = 0;
    double squares = 0;
    for (int day = 0; day < BASELINE_DAYS; day++) {
      double count = days.get(oldest + day * DAY)[outcome];
      sum += count;
      squares += count * count;
    }
    double mean = sum / BASELINE_DAYS;
    double variance = (squares - BASELINE_DAYS * mean * mean) / (BASELINE_DAYS - 1);
    return (days.get(last)[outcome] - mean) / Math.max(SD_MIN, Math.sqrt(Math.max(0, variance)));
  }
}
