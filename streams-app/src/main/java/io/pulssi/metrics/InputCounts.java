package io.pulssi.metrics;

/**
 * What an instance has read of a source since it started; each a number of records.
 *
 * @param accepted became events
 * @param deadLettered could not be used
 * @param late accepted, but too late to count
 * @param ahead accepted, and dated later than they can have happened
 * @param lost deleted from the topic before they were read
 */
public record InputCounts(long accepted, long deadLettered, long late, long ahead, long lost) {
  /** Of a source of which nothing has come. */
  public static final InputCounts NONE = new InputCounts(0, 0, 0, 0, 0);
}
