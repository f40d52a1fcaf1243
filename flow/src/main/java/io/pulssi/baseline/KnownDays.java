package io.pulssi.baseline;

import io.pulssi.journey.JourneyMap;
import java.time.LocalDate;

/** The days that a journey's calendar knows to be different. */
public final class KnownDays {
  private KnownDays() {}

  /** Whether the local day is known to be different for the step. */
  public static boolean include(JourneyMap map, String step, LocalDate date) {
    return map.calendar().stream().anyMatch(days -> days.covers(step, date));
  }
}
