package io.pulssi.arena.rival;

/** The alert rules people write for a contact centre, as values of rolling windows. */
final class Rules {
  /** Typical wait of half an hour; and the shares of an hour or, of what is rare, of a day. */
  static final int COUNT = 4;

  private static final int HALF_HOUR = 6;
  private static final int HOUR = 12;
  private static final int DAY = 288;

  private final Trailing slices = new Trailing(HOUR);
  private final Rolling day = new Rolling(DAY);

  /** The values after another slice; NaN where too little was counted. */
  double[] after(Counts slice) {
    slices.add(slice);
    day.add(slice);
    Counts half = slices.sum(HALF_HOUR);
    Counts hour = slices.sum(HOUR);
    return new double[] {
      half.waited() >= 5 ? half.typicalWaitSeconds() : Double.NaN,
      hour.share(Harm.ABANDONED, 10),
      day.share(Harm.REOPENED, 20),
      day.share(Harm.LOW_SCORES, 10)
    };
  }
}
