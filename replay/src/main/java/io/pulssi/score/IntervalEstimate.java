package io.pulssi.score;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.pulssi.figure.ShareInterval;

/**
 * A number with how sure we are of it.
 *
 * @param value NaN if there is nothing to tell it from
 * @param n how many cases stand behind it
 * @param low lower end of the 95 % interval
 * @param high upper end
 */
public record IntervalEstimate(double value, long n, double low, double high) {

  /** A share, k of n, with Wilson's interval. */
  public static IntervalEstimate share(long k, long n) {
    ShareInterval interval = ShareInterval.ofCount(k, n);
    return new IntervalEstimate(interval.value(), n, interval.low(), interval.high());
  }

  /** With three decimals, as written to reports: the same on every machine. */
  public IntervalEstimate rounded() {
    return new IntervalEstimate(rounded(value), n, rounded(low), rounded(high));
  }

  /** Whether there is anything to tell. */
  @JsonIgnore
  public boolean isKnown() {
    return !Double.isNaN(value);
  }

  private static double rounded(double number) {
    return Double.isFinite(number) ? Math.round(number * 1000) / 1000.0 : number;
  }
}
