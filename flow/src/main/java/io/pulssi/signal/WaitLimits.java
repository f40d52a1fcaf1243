package io.pulssi.signal;

import java.time.Duration;

/**
 * Which waits count as what.
 *
 * @param longWait a longer wait counts as long
 * @param shortAbandon who hangs up sooner has not waited: an arrival, and no abandonment
 */
public record WaitLimits(Duration longWait, Duration shortAbandon) {

  /** Without a limit below which hanging up is no abandonment. */
  public static WaitLimits longAfter(Duration longWait) {
    return new WaitLimits(longWait, Duration.ZERO);
  }

  double longSeconds() {
    return longWait.toMillis() / 1000.0;
  }

  double shortAbandonSeconds() {
    return shortAbandon.toMillis() / 1000.0;
  }
}
