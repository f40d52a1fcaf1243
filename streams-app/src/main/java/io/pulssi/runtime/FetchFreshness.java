package io.pulssi.runtime;

import java.time.Duration;

/**
 * Whether a broker has answered a consumer's fetches lately. A consumer knows only the last
 * reported end of a partition; during an outage an old end would look as if it were reached.
 */
final class FetchFreshness {
  /** How long an answer may take. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

  private final long freshNanos;
  private double fetches;
  private long heardAtNanos;
  private boolean heard;

  /**
   * @param answersWithin when a fetch is answered at the latest, also without data
   */
  FetchFreshness(Duration answersWithin) {
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
