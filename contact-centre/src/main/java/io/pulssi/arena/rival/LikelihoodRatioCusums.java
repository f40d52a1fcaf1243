package io.pulssi.arena.rival;

/**
 * Likelihood-ratio CUSUMs (Page 1954, Biometrika 41:100) against the seasonal mean. The
 * alternatives: waits (Gaussian) one standard deviation longer; long waits and abandonment
 * (negative binomial), reopens (Poisson) and low scores (binomial) twice as many. The largest
 * counts, in nats.
 */
final class LikelihoodRatioCusums implements HourlyScore {
  private static final double CAP = 200;
  private static final double WAIT_VARIANCE_MIN = .02;
  private static final double TIMES = 2;

  /** Size parameter of the negative binomial: the rate varies from day to day. */
  private static final double SIZE = 8;

  private final HourOfDayMoments waits = new HourOfDayMoments();
  private final HourOfDayShares[] shares = new HourOfDayShares[PoorOutcome.count()];
  private final double[] sums = new double[1 + PoorOutcome.count()];

  LikelihoodRatioCusums() {
    for (int i = 0; i < shares.length; i++) {
      shares[i] = new HourOfDayShares();
    }
  }

  @Override
  public double of(int hour, StepCounts counted) {
    if (counted.waited() > 0) {
      double z = waits.z(hour, counted.meanLogWait(), WAIT_VARIANCE_MIN);
      add(0, waits.isKnown() ? Math.min(z, 6) - .5 : 0);
      waits.learn(hour, counted.meanLogWait());
    }
    for (int i = 0; i < shares.length; i++) {
      PoorOutcome outcome = PoorOutcome.at(i);
      if (counted.all(outcome) > 0) {
        add(1 + i, shares[i].isKnown() ? ratio(outcome, shares[i].share(hour), counted) : 0);
        shares[i].learn(hour, counted.bad(outcome), counted.all(outcome));
      }
    }
    double most = 0;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    return most;
  }

  private void add(int which, double nats) {
    sums[which] = Math.min(CAP, Math.max(0, sums[which] + nats));
  }

  private static double ratio(PoorOutcome outcome, double share, StepCounts counted) {
    double bad = counted.bad(outcome);
    double usual = counted.all(outcome) * share;
    return switch (outcome) {
      case LONG_WAITS, ABANDONED ->
          bad * StrictMath.log(TIMES)
              - (bad + SIZE) * StrictMath.log((SIZE + TIMES * usual) / (SIZE + usual));
      case REOPENED -> bad * StrictMath.log(TIMES) - usual * (TIMES - 1);
      case LOW_SCORES -> binomial(bad, counted.all(outcome), share);
    };
  }

  /** Likelihood ratio of a share twice as high. */
  private static double binomial(double bad, double all, double share) {
    return bad * StrictMath.log(TIMES) - all * StrictMath.log(1 + share * (TIMES - 1));
  }
}
