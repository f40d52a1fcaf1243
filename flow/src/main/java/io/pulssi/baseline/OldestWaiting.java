package io.pulssi.baseline;

/**
 * The contact that waits longest, from samples of the contacts still in the queue.
 *
 * @param seconds its wait so far; 0 if no contact was sampled
 * @param z its wait compared with single waits at this hour, in standard deviations of their
 *     logarithm; NaN while unknown
 */
public record OldestWaiting(double seconds, double z) {
  /** No waiting contact was sampled. */
  public static final OldestWaiting NOBODY = new OldestWaiting(0, Double.NaN);
}
