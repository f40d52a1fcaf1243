package io.pulssi.outcome;

/**
 * When a day of complaints is a surge: more than {@code 1.15 m + 4 sqrt(m + .03 m²)} and at least
 * six more than {@code m}, the mean day of the 28 days before it.
 *
 * <p>The root is the standard deviation of a day whose own mean varies by {@code sqrt(.03)}, 17 %,
 * from day to day (a negative binomial); 15 % more besides is no surge however many complain.
 */
public final class SurgeRule {
  private static final double LEVEL = 1.15;
  private static final double DEVIATIONS = 4;
  private static final double DAYS_VARY = 0.03;
  private static final double EXCESS_MIN = 6;

  private SurgeRule() {}

  /**
   * Whether so many are a surge.
   *
   * @param complaints of the tested 24 hours
   * @param mean complaints of a usual day, 0 or more
   */
  public static boolean holds(long complaints, double mean) {
    double deviation = StrictMath.sqrt(mean + DAYS_VARY * mean * mean);
    return complaints > LEVEL * mean + DEVIATIONS * deviation && complaints - mean >= EXCESS_MIN;
  }
}
