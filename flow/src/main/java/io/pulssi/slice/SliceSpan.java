package io.pulssi.slice;

/**
 * Which slice of which journey.
 *
 * @param journey journey id
 * @param from start, inclusive, epoch milliseconds, a multiple of five minutes
 * @param to end, exclusive
 */
public record SliceSpan(String journey, long from, long to) {

  /** Length of every slice: five minutes. The constants of detection assume it. */
  public static final long MILLIS = 5 * 60_000L;

  /** An hour: hourly work is done in the slice that ends an hour. */
  public static final long HOUR_MILLIS = 12 * MILLIS;

  /** A time before every slice: of what has not happened yet. */
  public static final long NEVER = Long.MIN_VALUE;

  /** The slice of a journey that starts at {@code from}, epoch milliseconds. */
  public static SliceSpan starting(String journey, long from) {
    return new SliceSpan(journey, from, from + MILLIS);
  }
}
