package io.pulssi.slice;

/**
 * Which slice of which journey.
 *
 * @param journey journey id
 * @param from start, inclusive, epoch milliseconds, a multiple of five minutes
 * @param to end, exclusive
 */
public record SliceSpan(String journey, long from, long to) {

  /** Length of every slice: the constants of the science assume it. */
  public static final long MILLIS = 5 * 60_000L;

  /** The slice that starts then. */
  public static SliceSpan starting(String journey, long from) {
    return new SliceSpan(journey, from, from + MILLIS);
  }
}
