package io.pulssi.arena.rival;

/**
 * Likelihood-ratio CUSUMs (Page 1954, Biometrika 41:100), each against its seasonal mean: waits as
 * Gaussian, one standard deviation worse; long waits and abandonment as negative binomial counts,
 * twice as many; reopens as Poisson and low scores as binomial, twice as many. The largest, in
 * nats, counts.
 */
final class RatioCusums implements HourlyScore {
  private static final double CAP = 200;
  private static final double WAIT_VARIANCE_MIN = .02;
  private static final double TIMES = 2;

  /** The negative binomial's size: days differ by a seventh or so. */
  private static final double SIZE = 8;

  private final Cells waits = new Cells();
  private final Shares[] shares = new Shares[Harm.count()];
  private final double[] sums = new double[1 + Harm.count()];

  RatioCusums() {
    for (int i = 0; i < shares.length; i++) {
      shares[i] = new Shares();
    }
  }

  @Override
  public double of(int hour, Counts counted) {
    if (counted.waited() > 0) {
      double z = waits.z(hour, counted.meanLogWait(), WAIT_VARIANCE_MIN);
      add(0, waits.isKnown() ? Math.min(z, 6) - .5 : 0);
      waits.learn(hour, counted.meanLogWait());
    }
    for (int i = 0; i < shares.length; i++) {
      Harm harm = Harm.at(i);
      if (counted.all(harm) > 0) {
        add(1 + i, shares[i].isKnown() ? ratio(harm, shares[i].share(hour), counted) : 0);
        shares[i].learn(hour, counted.bad(harm), counted.all(harm));
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

  private static double ratio(Harm harm, double share, Counts counted) {
    double bad = counted.bad(harm);
    double usual = counted.all(harm) * share;
    return switch (harm) {
      case LONG_WAITS, ABANDONED ->
          bad * StrictMath.log(TIMES)
              - (bad + SIZE) * StrictMath.log((SIZE + TIMES * usual) / (SIZE + usual));
      case REOPENED -> bad * StrictMath.log(TIMES) - usual * (TIMES - 1);
      case LOW_SCORES -> binomial(bad, counted.all(harm), share);
    };
  }

  /** Twice the odds. */
  private static double binomial(double bad, double all, double share) {
    return bad * StrictMath.log(TIMES) - all * StrictMath.log(1 + share * (TIMES - 1));
  }
}
