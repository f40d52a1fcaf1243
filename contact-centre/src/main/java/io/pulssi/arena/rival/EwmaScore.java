package io.pulssi.arena.rival;

/**
 * Exponentially weighted moving averages of seasonal residuals, in standard deviations of the
 * average (Roberts 1959, Technometrics 1:239). The largest counts.
 */
final class EwmaScore implements HourlyScore {
  private static final double WEIGHT = .2;
  private static final double SD = Math.sqrt(WEIGHT / (2 - WEIGHT));
  private static final double Z_MAX = 6;

  private final SeasonalResiduals residuals = new SeasonalResiduals();
  private final double[] average = new double[SeasonalResiduals.COUNT];

  @Override
  public double of(int hour, StepCounts counted) {
    double[] z = residuals.of(hour, counted);
    double most = 0;
    for (int i = 0; i < z.length; i++) {
      average[i] += WEIGHT * (Math.min(z[i], Z_MAX) - average[i]);
      most = Math.max(most, average[i] / SD);
    }
    return most;
  }
}
