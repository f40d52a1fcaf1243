package io.pulssi.slice;

import java.util.SortedMap;

/**
 * Five minutes of one journey that nothing can be added to any more.
 *
 * @param journey journey id
 * @param from start, inclusive, epoch milliseconds, a multiple of five minutes
 * @param to end, exclusive
 * @param steps what was summarised, by step id; a step without any data is absent
 */
public record ClosedSlice(String journey, long from, long to, SortedMap<String, Summary> steps) {

  /** Length of every slice: the constants of the science assume it. */
  public static final long MILLIS = 5 * 60_000L;
}
