package io.pulssi.arena.rival;

/**
 * Betting CUSUM alone (Volkhonskiy et al. 2017): the residuals of one hour and of two hours are
 * ranked in the step's own history; for each signal family there is a bet on high ranks. The
 * largest evidence counts, in nats.
 */
final class BettingCusumScore implements HourlyScore {
  private static final double CAP = 30;

  private final SeasonalResiduals residuals = new SeasonalResiduals();
  private final RankBetting[] bets = {
    new RankBetting(CAP),
    new RankBetting(CAP),
    new RankBetting(CAP),
    new RankBetting(CAP),
    new RankBetting(CAP),
    new RankBetting(CAP)
  };
  private double[] before = new double[SeasonalResiduals.COUNT];

  @Override
  public double of(int hour, StepCounts counted) {
    double[] z = residuals.of(hour, counted);
    double most = 0;
    for (int family = 0; family < 3; family++) {
      if (has(family, counted)) {
        double now = family(family, z);
        double both = (now + family(family, before)) / Math.sqrt(2);
        bets[family].see(now);
        bets[3 + family].see(both);
      }
      most = Math.max(most, bets[family].nats());
      most = Math.max(most, bets[3 + family].nats());
    }
    before = z;
    return most;
  }

  private static boolean has(int family, StepCounts counted) {
    return switch (family) {
      case 0 -> counted.waited() > 0;
      case 1 -> counted.all(PoorOutcome.REOPENED) > 0;
      default -> counted.all(PoorOutcome.LOW_SCORES) > 0;
    };
  }

  /** The families: waits, long waits and abandonment; reopens; low scores. */
  private static double family(int which, double[] z) {
    return switch (which) {
      case 0 -> (clipped(z[0]) + clipped(z[1]) + clipped(z[2])) / Math.sqrt(3);
      case 1 -> clipped(z[3]);
      default -> clipped(z[4]);
    };
  }

  private static double clipped(double z) {
    return Math.max(-3, Math.min(5, z));
  }
}
