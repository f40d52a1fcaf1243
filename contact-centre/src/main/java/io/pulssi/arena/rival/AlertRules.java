package io.pulssi.arena.rival;

/** The values of the usual alert rules of a contact centre, over rolling windows. */
final class AlertRules {
  /** The typical wait of half an hour; shares of an hour, or of a day for what is rare. */
  static final int COUNT = 4;

  private static final int HALF_HOUR = 6;
  private static final int HOUR = 12;
  private static final int DAY = 288;

  private final TrailingCounts slices = new TrailingCounts(HOUR);
  private final RollingShares day = new RollingShares(DAY);

  /** Adds a slice; returns the values, NaN where too little was counted. */
  double[] after(StepCounts slice) {
    slices.add(slice);
    day.add(slice);
    StepCounts half = slices.sum(HALF_HOUR);
    StepCounts hour = slices.sum(HOUR);
    return new double[] {
      half.waited() >= 5 ? half.typicalWaitSeconds() : Double.NaN,
      hour.share(PoorOutcome.ABANDONED, 10),
      day.share(PoorOutcome.REOPENED, 20),
      day.share(PoorOutcome.LOW_SCORES, 10)
    };
  }
}
