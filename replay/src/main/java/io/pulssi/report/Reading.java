package io.pulssi.report;

import java.util.Comparator;

/**
 * One figure of one step's half-hour.
 *
 * @param step step id
 * @param at end of the half-hour, epoch milliseconds
 * @param value in the rule's unit
 */
record Reading(String step, long at, double value) implements Comparable<Reading> {
  /** In the order in which they were read. */
  static final Comparator<Reading> BY_TIME =
      Comparator.comparingLong(Reading::at)
          .thenComparing(Reading::step)
          .thenComparingDouble(Reading::value);

  private static final Comparator<Reading> LOWEST_FIRST =
      Comparator.comparingDouble(Reading::value).thenComparing(BY_TIME.reversed());

  /** Lowest first; of equal ones the latest first, so that the earliest is kept. */
  @Override
  public int compareTo(Reading other) {
    return LOWEST_FIRST.compare(this, other);
  }
}
