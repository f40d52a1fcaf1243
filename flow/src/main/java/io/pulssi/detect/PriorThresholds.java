package io.pulssi.detect;

/**
 * Thresholds to begin with, before there is quiet history to calibrate on. Each is given for a
 * journey of 20 steps and one false page a week by that line alone, with the length of its quiet
 * tail, so that it can be moved to another number of steps and another budget: {@code theta = at +
 * tail ln(steps / 20 / pagesPerWeek)}.
 *
 * @param demand standard deviations
 * @param bets nats; 7.6 on 20 steps is what one false page a week took on a simulated contact
 *     centre, 5.2 on 5 steps
 * @param fast standard deviations; does not depend on the number of steps
 * @param reopens nats, at most {@link RatioCusum#CAP}
 * @param survey nats, at most {@link RatioCusum#CAP}
 */
public record PriorThresholds(Prior demand, Prior bets, Prior fast, Prior reopens, Prior survey) {

  /**
   * A threshold.
   *
   * @param at for 20 steps and one false page a week
   * @param tail how much it rises when that budget is divided by e
   */
  public record Prior(double at, double tail) {
    double scaled(double steps, double pagesPerWeek) {
      return Math.max(at / 2, at + tail * StrictMath.log(steps / 20 / pagesPerWeek));
    }
  }

  /** What is shipped: {@code bets} and {@code fast} were measured, the others are judgement. */
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
