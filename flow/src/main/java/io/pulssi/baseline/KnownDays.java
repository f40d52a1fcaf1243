package io.pulssi.baseline;

import io.pulssi.journey.JourneyMap;
import java.time.LocalDate;

/** Days that the calendar of a journey marks as different. */
public final class KnownDays {
  private KnownDays() {}

  /** Whether the calendar marks the local day as different for the step. */
  public static boolean include(JourneyMap map, String step, LocalDate date) {
    return map.calendar().stream().anyMatch(days -> days.covers(step, date));
  }
}
