package io.pulssi.arena.rival;

/**
 * An hour's waits and shares in standard deviations from what this hour of the day had before; 0
 * where nothing was counted or nothing is known.
 */
final class SeasonalResiduals {
  /** The waits and every harm. */
  static final int COUNT = 1 + Harm.count();

  private static final double WAIT_VARIANCE_MIN = .01;

  private final Cells waits = new Cells();
  private final Shares[] shares = new Shares[Harm.count()];

  SeasonalResiduals() {
    for (int i = 0; i < shares.length; i++) {
      shares[i] = new Shares();
    }
  }

  /** The residuals of an hour, from which it then learns. */
  double[] of(int hour, Counts counted) {
    double[] z = new double[COUNT];
    if (counted.waited() > 0) {
      double noise = .5 / counted.waited();
      z[0] = waits.z(hour, counted.meanLogWait(), WAIT_VARIANCE_MIN + noise);
      waits.learn(hour, counted.meanLogWait());
    }
    for (int i = 0; i < shares.length; i++) {
      Harm harm = Harm.at(i);
      double n = counted.all(harm);
      if (n > 0) {
        double p = shares[i].share(hour);
        double sd = Math.sqrt(n * p * (1 - p) + .05);
        z[1 + i] = shares[i].isKnown() ? (counted.bad(harm) - n * p) / sd : 0;
        shares[i].learn(hour, counted.bad(harm), n);
      }
    }
    return z;
  }
}
