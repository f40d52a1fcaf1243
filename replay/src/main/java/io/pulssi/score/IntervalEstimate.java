package io.pulssi.score;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.pulssi.figure.ShareInterval;

/**
 * A number with its 95 % interval.
 *
 * @param value NaN if unknown
 * @param n number of cases it is based on
 * @param low lower end of the interval
 * @param high upper end
 */
public record IntervalEstimate(double value, long n, double low, double high) {

  /** A share, k of n, with Wilson's interval. */
  public static IntervalEstimate share(long k, long n) {
    ShareInterval interval = ShareInterval.ofCount(k, n);
    return new IntervalEstimate(interval.value(), n, interval.low(), interval.high());
  }

  /** With three decimals, as reports have it: the same on every machine. */
  public IntervalEstimate rounded() {
    return new IntervalEstimate(rounded(value), n, rounded(low), rounded(high));
  }

  /** Whether there is a value. */
  @JsonIgnore
  public boolean isKnown() {
    return !Double.isNaN(value);
  }

  private static double rounded(double number) {
    return Double.isFinite(number) ? Math.round(number * 1000) / 1000.0 : number;
  }
}
