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

  /** An hour: what is weighed and learned by the hour is so at slices that end one. */
  public static final long HOUR_MILLIS = 12 * MILLIS;

  /** A time before every slice: what has not happened yet. */
  public static final long NEVER = Long.MIN_VALUE;

  /** The slice that starts then. */
  public static SliceSpan starting(String journey, long from) {
    return new SliceSpan(journey, from, from + MILLIS);
  }
}
