package io.pulssi.baseline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * A moment's place in the local week.
 *
 * @param date local day
 * @param hourOfWeek 0 (Monday, midnight) to 167
 * @param hourOfWeekend hour of the day 0 to 23, plus 24 on a weekend
 */
public record LocalHour(LocalDate date, int hourOfWeek, int hourOfWeekend) {

  /** The local hour of a moment in epoch milliseconds. A clock change repeats or skips an hour. */
  public static LocalHour of(long millis, ZoneId zone, Set<DayOfWeek> weekend) {
    ZonedDateTime local = Instant.ofEpochMilli(millis).atZone(zone);
    DayOfWeek day = local.getDayOfWeek();
    int hour = local.getHour();
    return new LocalHour(
        local.toLocalDate(), 24 * day.ordinal() + hour, weekend.contains(day) ? 24 + hour : hour);
  }

  /** Local day, counted from 1970-01-01. */
  public int day() {
    return Math.toIntExact(date.toEpochDay());
  }

  /** Number of the local week, which starts on Monday. 1970-01-01 was a Thursday. */
  int week() {
    return Math.floorDiv(day() + 3, 7);
  }
}
