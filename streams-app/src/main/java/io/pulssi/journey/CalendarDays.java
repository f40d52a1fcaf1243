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
public record CalendarDays(LocalDate from, LocalDate to, String kind, Set<String> steps) {}
