package io.pulssi.centre.trouble;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days to simulate, in local time.
 *
 * @param zone of local time
 * @param start first day
 * @param count how many
 */
public record ScenarioDays(ZoneId zone, LocalDate start, int count) {
  /** Epoch milliseconds of a local hour of a day; day 0 is the first. */
  public long at(int day, double hour) {
    long midnight = start.plusDays(day).atStartOfDay(zone).toInstant().toEpochMilli();
    return midnight + hours(hour);
  }

  /** When the first day begins. */
  public long from() {
    return at(0, 0);
  }

  /** When the last day has ended. */
  public long to() {
    return at(count, 0);
  }

  /** Milliseconds of some hours, to the second. */
  public static long hours(double hours) {
    return Duration.ofSeconds((long) (hours * 3600)).toMillis();
  }
}
