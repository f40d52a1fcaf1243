package io.pulssi.signal;

/**
 * Waits on a logarithmic scale, log(1 + wait / 10 s), as whole millionths: sums of whole numbers
 * come out the same in any order.
 */
public final class LogWait {
  /** Scale of the logarithm, in seconds. */
  public static final double SCALE_SECONDS = 10;

  /** Units of the fixed-point numbers. */
  public static final double MILLIONTHS = 1e6;

  private LogWait() {}

  static long of(double waitSeconds) {
    return StrictMath.round(log(waitSeconds) * MILLIONTHS);
  }

  static long squared(double waitSeconds) {
    double log = log(waitSeconds);
    return StrictMath.round(log * log * MILLIONTHS);
  }

  private static double log(double waitSeconds) {
    return StrictMath.log1p(waitSeconds / SCALE_SECONDS);
  }
}
