package io.pulssi.baseline;

/**
 * The contact that waits longest right now, by the samples of those still in queue.
 *
 * @param seconds its wait so far; 0 when none was sampled
 * @param z against single waits at this hour, in standard deviations of their logarithm; NaN while
 *     unknown
 */
public record OldestWaiting(double seconds, double z) {
  /** No contact was sampled waiting. */
  public static final OldestWaiting NOBODY = new OldestWaiting(0, Double.NaN);
}
