package io.pulssi.detect;

/**
 * Thresholds used before there are quiet days to calibrate with. Each holds for a journey of 20
 * steps and one false page a week by this gauge alone. The scale of the exponential tail on quiet
 * days converts it to other numbers of steps and pages: {@code theta = at + tail ln(steps / 20 /
 * pagesPerWeek)}.
 *
 * @param demand standard deviations
 * @param bets nats; in a simulated contact centre one false page a week needed 7.6 with 20 steps
 *     and 5.2 with 5 steps
 * @param fast standard deviations; does not depend on the number of steps
 * @param reopens nats, at most {@link RatioCusum#CAP}
 * @param survey nats, at most {@link RatioCusum#CAP}
 */
public record PriorThresholds(Prior demand, Prior bets, Prior fast, Prior reopens, Prior survey) {

  /**
   * A threshold.
   *
   * @param at for 20 steps and one false page a week
   * @param tail how much it rises when the pages per week are divided by e
   */
  public record Prior(double at, double tail) {
    double scaled(double steps, double pagesPerWeek) {
      return Math.max(at / 2, at + tail * StrictMath.log(steps / 20 / pagesPerWeek));
    }
  }

  /** The default priors. {@code bets} and {@code fast} were measured, the others are estimates. */
  public static PriorThresholds shipped() {
    return new PriorThresholds(
        new Prior(3.6, .8),
        new Prior(7.6, 2),
        new Prior(9, 0),
        new Prior(6.5, 1.3),
        new Prior(6.5, 1.3));
  }

  Prior of(ThresholdGauge gauge) {
    return switch (gauge) {
      case DEMAND -> demand;
      case BETS -> bets;
      case FAST -> fast;
      case REOPENS -> reopens;
      case SURVEY -> survey;
    };
  }
}
