package io.pulssi.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The highest of many readings, in bounded memory. */
final class HighestReadings {
  /**
   * One figure of one step's half-hour.
   *
   * @param step step id
   * @param at end of the half-hour, epoch milliseconds
   * @param value in the rule's unit
   */
  record Reading(String step, long at, double value) implements Comparable<Reading> {
    /** Ordered by time, then step. */
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

  private final int most;
  private final PriorityQueue<Reading> lowestFirst = new PriorityQueue<>();

  HighestReadings(int most) {
    this.most = most;
  }

  void add(Reading reading) {
    lowestFirst.add(reading);
    if (lowestFirst.size() > most) {
      lowestFirst.poll();
    }
  }

  /** Highest first. */
  List<Reading> sorted() {
    List<Reading> sorted = new ArrayList<>(lowestFirst);
    sorted.sort(Collections.reverseOrder());
    return sorted;
  }
}
