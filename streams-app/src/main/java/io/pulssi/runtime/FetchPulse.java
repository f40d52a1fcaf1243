package io.pulssi.runtime;

import java.time.Duration;

/**
 * Whether a consumer has heard from a broker lately. What it knows of a partition's end is what it
 * last heard, so during an outage an end long gone by would look like one that is reached.
 */
final class FetchPulse {
  /** Brokers answer a fetch within half a second, also when there is nothing to give. */
  private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

  private double fetches;
  private long heardAtNanos;
  private boolean heard;

  /**
   * Asked about once a second.
   *
   * @param fetchesNow how many fetches have been answered since the beginning
   * @param nowNanos of a clock that only goes forward
   */
  boolean isFresh(double fetchesNow, long nowNanos) {
    if (fetchesNow > fetches) {
      fetches = fetchesNow;
      heardAtNanos = nowNanos;
      heard = true;
    }
    return heard && nowNanos - heardAtNanos <= FRESH_NANOS;
  }
}
