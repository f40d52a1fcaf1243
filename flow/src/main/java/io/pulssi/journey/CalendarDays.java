package io.pulssi.journey;

import java.time.LocalDate;
import java.util.Set;

/**
 * Days known to be different: they raise the threshold, they never mask.
 *
 * @param from first local day, inclusive
 * @param to last local day, inclusive
 * @param kind such as {@code holiday}
 * @param steps the steps meant; empty for all
 */
public record CalendarDays(LocalDate from, LocalDate to, String kind, Set<String> steps) {

  /** Copies the steps. */
  public CalendarDays {
    steps = Set.copyOf(steps);
  }

  /** Whether these days mean a step on a local day. */
  public boolean covers(String step, LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to) && (steps.isEmpty() || steps.contains(step));
  }
}
