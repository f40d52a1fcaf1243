package io.pulssi.arena.rival;

/**
 * Betting CUSUM by itself: an hour's residuals of each family, and of the last two hours, ranked in
 * the step's own history, bet against; the richest counts, in nats (Volkhonskiy et al. 2017).
 */
final class BettingAlone implements HourlyScore {
  private static final double CAP = 30;

  private final SeasonalResiduals residuals = new SeasonalResiduals();
  private final Bettor[] bettors = {
    new Bettor(CAP),
    new Bettor(CAP),
    new Bettor(CAP),
    new Bettor(CAP),
    new Bettor(CAP),
    new Bettor(CAP)
  };
  private double[] before = new double[SeasonalResiduals.COUNT];

  @Override
  public double of(int hour, Counts counted) {
    double[] z = residuals.of(hour, counted);
    double most = 0;
    for (int family = 0; family < 3; family++) {
      if (has(family, counted)) {
        double now = family(family, z);
        double both = (now + family(family, before)) / Math.sqrt(2);
        bettors[family].see(now);
        bettors[3 + family].see(both);
      }
      most = Math.max(most, bettors[family].nats());
      most = Math.max(most, bettors[3 + family].nats());
    }
    before = z;
    return most;
  }

  private static boolean has(int family, Counts counted) {
    return switch (family) {
      case 0 -> counted.waited() > 0;
      case 1 -> counted.all(Harm.REOPENED) > 0;
      default -> counted.all(Harm.LOW_SCORES) > 0;
    };
  }

  /** Waits, long waits and abandonment; reopens; low scores. */
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
