package io.pulssi.centre.world;

import io.pulssi.centre.distribution.RandomDraws;
import io.pulssi.journey.Weekend;
import java.time.DayOfWeek;

/**
 * The volume of fresh contacts over the day: a morning peak and an afternoon peak over the level of
 * the night. The first day after the weekend is busier.
 *
 * @param forenoon hour of the first peak
 * @param afternoon hour of the second peak
 * @param second height of the second peak, as a share of the first
 * @param night level of the night, as a share of the first peak
 * @param firstDay volume of the first working day, as a multiple of the others
 * @param restDay volume of a weekend day, as a share of the others
 */
record DailyPattern(
    double forenoon,
    double afternoon,
    double second,
    double night,
    double firstDay,
    double restDay) {

  static DailyPattern draw(RandomDraws draws) {
    return new DailyPattern(
        draws.uniform(9.3, 11.5),
        draws.uniform(14, 18.5),
        draws.uniform(0.5, 1.1),
        draws.uniform(0.01, 0.05),
        draws.uniform(1.05, 1.3),
        draws.uniform(0.2, 0.8));
  }

  double weight(DayOfWeek day, int hour, Weekend weekend) {
    double middle = hour + 0.5;
    double weight = night + bump(middle, forenoon, 2.2) + second * bump(middle, afternoon, 2.8);
    if (weekend.includes(day)) {
      return weight * restDay;
    }
    return weekend.includes(day.minus(1)) ? weight * firstDay : weight;
  }

  private static double bump(double hour, double peak, double width) {
    double z = (hour - peak) / width;
    return StrictMath.exp(-0.5 * z * z);
  }
}
