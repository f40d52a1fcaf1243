package io.pulssi.detect;

/**
 * A trailing window of the demand line.
 *
 * @param hours its length
 * @param tau what the expectation itself may be wrong by, on the log scale
 * @param harmFrom harm below which more contacts are none of our business
 * @param harmTo harm from which they count in full
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

  /** Over-dispersion of contacts, times the chance of a count. */
  private static final double DISPERSION = 1.1;

  /**
   * {@code ln((y + 1) / (m e^c + 1)) / sqrt(1.1 / (m e^c + 1) + tau²)}: contacts beyond usual,
   * given the others.
   */
  double z(double seen, double expected, double common) {
    double usual = expected * StrictMath.exp(common) + 1;
    return StrictMath.log((seen + 1) / usual) / Math.sqrt(DISPERSION / usual + tau * tau);
  }

  /** 0 to 1: more contacts without harm are marketing. */
  double gate(double harm) {
    return Math.max(0, Math.min(1, (harm - harmFrom) / (harmTo - harmFrom)));
  }
}
