package io.pulssi.outcome;

/**
 * Decides whether the complaints of a day are a surge: more than {@code 1.15 m + 4 sqrt(m + .03
 * m²)} and at least {@code m + 6}, where {@code m} is the mean day of the 28 days before.
 *
 * <p>The root is the standard deviation of a negative binomial: the mean of a day itself varies by
 * {@code sqrt(.03)}, 17 %, between days. The factor 1.15 keeps a rise of up to 15 % from being a
 * surge, however many people complain.
 */
public final class SurgeRule {
  private static final double RISE_MIN = 1.15;
  private static final double DEVIATIONS = 4;
  private static final double DAY_VARIANCE = 0.03;
  private static final double EXCESS_MIN = 6;

  private SurgeRule() {}

  /**
   * Whether this number of complaints is a surge.
   *
   * @param complaints complaints of the tested 24 hours
   * @param mean complaints of a usual day, 0 or more
   */
  public static boolean holds(long complaints, double mean) {
    double deviation = StrictMath.sqrt(mean + DAY_VARIANCE * mean * mean);
    return complaints > RISE_MIN * mean + DEVIATIONS * deviation && complaints - mean >= EXCESS_MIN;
  }
}
