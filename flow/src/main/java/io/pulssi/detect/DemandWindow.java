package io.pulssi.detect;

/**
 * A trailing window of the demand line.
 *
 * @param hours its length
 * @param tau standard error of the expectation itself, on the log scale
 * @param harmFrom up to this harm, additional contacts are no evidence
 * @param harmTo from this harm on, they count in full
 */
record DemandWindow(int hours, double tau, double harmFrom, double harmTo) {
  static final DemandWindow[] ALL = {
    new DemandWindow(1, .15, .1, .4),
    new DemandWindow(3, .15, .1, .4),
    new DemandWindow(6, .15, .1, .4),
    new DemandWindow(24, .12, .05, .3),
    new DemandWindow(72, .08, .03, .2),
    new DemandWindow(120, .07, .03, .2)
  };

  /** Variance of the contacts over that of a Poisson count. */
  private static final double DISPERSION = 1.1;

  /**
   * {@code ln((y + 1) / (m e^c + 1)) / sqrt(1.1 / (m e^c + 1) + tau²)}: contacts above usual, in
   * standard deviations, where {@code y} is seen, {@code m} expected and {@code c} the log ratio of
   * all steps.
   */
  double z(double seen, double expected, double common) {
    double usual = expected * StrictMath.exp(common) + 1;
    return StrictMath.log((seen + 1) / usual) / Math.sqrt(DISPERSION / usual + tau * tau);
  }

  /**
   * The weight of the evidence, 0 to 1. Additional contacts without harm come from marketing, for
   * instance.
   */
  double gate(double harm) {
    return Math.max(0, Math.min(1, (harm - harmFrom) / (harmTo - harmFrom)));
  }
}
