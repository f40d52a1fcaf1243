package io.pulssi.arena.rival;

import java.util.ArrayList;
import java.util.List;

/**
 * EARS C2 (Fricker, Hegler and Dunfee 2008, Stat Med 27:3407): the last 24 hours' count against
 * mean and standard deviation of seven days, with two days between them; looked at every hour.
 */
final class EarsC2 implements HourlyScore {
  private static final int DAY = 24;
  private static final int BETWEEN_DAYS = 2;
  private static final int BASELINE_DAYS = 7;
  private static final double SD_MIN = 1;

  private final List<double[]> days = new ArrayList<>();
  private final Trailing trailing = new Trailing(DAY);

  @Override
  public double of(int hour, Counts counted) {
    trailing.add(counted);
    Counts day = trailing.sum(DAY);
    double[] now = new double[Harm.count()];
    for (int i = 0; i < now.length; i++) {
      now[i] = day.bad(Harm.at(i));
    }
    days.add(now);
    double most = 0;
    for (int i = 0; i < now.length; i++) {
      most = Math.max(most, z(i));
    }
    return most;
  }

  private double z(int harm) {
    int last = days.size() - 1;
    int oldest = last - (BETWEEN_DAYS + BASELINE_DAYS) * DAY;
    if (oldest < DAY) {
      return 0;
    }
    double sum = 0;
    double squares = 0;
    for (int day = 0; day < BASELINE_DAYS; day++) {
      double count = days.get(oldest + day * DAY)[harm];
      sum += count;
      squares += count * count;
    }
    double mean = sum / BASELINE_DAYS;
    double variance = (squares - BASELINE_DAYS * mean * mean) / (BASELINE_DAYS - 1);
    return (days.get(last)[harm] - mean) / Math.max(SD_MIN, Math.sqrt(Math.max(0, variance)));
  }
}
