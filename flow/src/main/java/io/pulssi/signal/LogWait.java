package io.pulssi.signal;

/**
 * Waits on a logarithmic scale, log(1 + wait / 10 s), in whole millionths: a sum of whole numbers
 * does not depend on their order.
 */
public final class LogWait {
  /** Scale of the logarithm, in seconds. */
  public static final double SCALE_SECONDS = 10;

  /** Units of the fixed-point numbers. */
  public static final double MILLIONTHS = 1e6;

  private LogWait() {}

  static double of(double waitSeconds) {
    return StrictMath.log1p(waitSeconds / SCALE_SECONDS);
  }

  /** In whole millionths. */
  static long rounded(double value) {
    return StrictMath.round(value * MILLIONTHS);
  }
}
