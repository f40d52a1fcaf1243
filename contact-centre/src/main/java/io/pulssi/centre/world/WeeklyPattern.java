package io.pulssi.centre.world;

import io.pulssi.journey.Weekend;
import java.time.DayOfWeek;

/**
 * Arrivals by local hour of the week, as shares of a mean working day's volume. The shares of the
 * five working days sum to 5.
 */
public final class WeeklyPattern {
  private static final int HOURS = 24;

  private final double[] share;

  private WeeklyPattern(double[] share) {
    this.share = share;
  }

  /** From a daily pattern and opening hours. */
  static WeeklyPattern of(DailyPattern rhythm, OpeningHours opening, Weekend weekend) {
    double[] share = new double[7 * HOURS];
    double working = 0;
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int hour = 0; hour < HOURS; hour++) {
        int at = (day.getValue() - 1) * HOURS + hour;
        boolean open = opening.isOpen(weekend.includes(day), hour);
        share[at] = open ? rhythm.weight(day, hour, weekend) : 0;
        working += weekend.includes(day) ? 0 : share[at];
      }
    }
    for (int at = 0; at < share.length; at++) {
      share[at] *= 5 / working;
    }
    return new WeeklyPattern(share);
  }

  /** The share per hour, in the local hour of a day. */
  public double at(DayOfWeek day, int hour) {
    return share[(day.getValue() - 1) * HOURS + hour];
  }

  /** Volume of a mean day, as a share of a mean working day's. */
  public double perDay() {
    double sum = 0;
    for (double value : share) {
      sum += value;
    }
    return sum / 7;
  }
}
