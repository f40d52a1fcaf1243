package io.pulssi.runtime;

import java.time.Duration;

/**
 * Whether a consumer has heard from a broker lately. What it knows of a partition's end is what it
 * last heard, so during an outage an end long gone by would look like one that is reached.
 */
final class FetchPulse {
  /** How long an answer may be on its way. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

  private final long freshNanos;
  private double fetches;
  private long heardAtNanos;
  private boolean heard;

  /**
   * @param answersWithin a fetch is answered then at the latest, also when there is nothing to give
   */
  FetchPulse(Duration answersWithin) {
    freshNanos = ON_ITS_WAY.plus(answersWithin).toNanos();
  }

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
    return heard && nowNanos - heardAtNanos <= freshNanos;
  }
}
