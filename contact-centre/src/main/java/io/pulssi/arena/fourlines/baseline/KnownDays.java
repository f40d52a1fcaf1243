package io.pulssi.arena.fourlines.baseline;

import io.pulssi.journey.CalendarDays;
import io.pulssi.journey.JourneyMap;
import java.time.LocalDate;

/** The days that a journey's calendar knows to be different. */
public final class KnownDays {
  private KnownDays() {}

  /** Whether the local day is known to be different for the step. */
  public static boolean include(JourneyMap map, String step, LocalDate date) {
    for (CalendarDays days : map.calendar()) {
      boolean meant = days.steps().isEmpty() || days.steps().contains(step);
      if (meant && !date.isBefore(days.from()) && !date.isAfter(days.to())) {
        return true;
      }
    }
    return false;
  }
}
