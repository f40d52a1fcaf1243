package io.pulssi.arena.rival;

/**
 * An hour's waits and shares, in standard deviations from the same hour of earlier days; 0 where
 * nothing was counted or too little is known.
 */
final class SeasonalResiduals {
  /** The waits and every poor outcome. */
  static final int COUNT = 1 + PoorOutcome.count();

  private static final double WAIT_VARIANCE_MIN = .01;

  private final HourOfDayMoments waits = new HourOfDayMoments();
  private final HourOfDayShares[] shares = new HourOfDayShares[PoorOutcome.count()];

  SeasonalResiduals() {
    for (int i = 0; i < shares.length; i++) {
      shares[i] = new HourOfDayShares();
    }
  }

  /** The largest residual of an hour. */
  double largest(int hour, StepCounts counted) {
    double most = 0;
    for (double z : of(hour, counted)) {
      most = Math.max(most, z);
    }
    return most;
  }

  /** The residuals of an hour; learns from it afterwards. */
  double[] of(int hour, StepCounts counted) {
    double[] z = new double[COUNT];
    if (counted.waited() > 0) {
      double noise = .5 / counted.waited();
      z[0] = waits.z(hour, counted.meanLogWait(), WAIT_VARIANCE_MIN + noise);
      waits.learn(hour, counted.meanLogWait());
    }
    for (int i = 0; i < shares.length; i++) {
      PoorOutcome outcome = PoorOutcome.at(i);
      double n = counted.all(outcome);
      if (n > 0) {
        double p = shares[i].share(hour);
        double sd = Math.sqrt(n * p * (1 - p) + .05);
        z[1 + i] = shares[i].isKnown() ? (counted.bad(outcome) - n * p) / sd : 0;
        shares[i].learn(hour, counted.bad(outcome), n);
      }
    }
    return z;
  }
}
