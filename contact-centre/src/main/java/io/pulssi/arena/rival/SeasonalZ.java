package io.pulssi.arena.rival;

/** The largest residual of the hour. */
final class SeasonalZ implements HourlyScore {
  private final SeasonalResiduals residuals = new SeasonalResiduals();

  @Override
  public double of(int hour, Counts counted) {
    double most = 0;
    for (double z : residuals.of(hour, counted)) {
      most = Math.max(most, z);
    }
    return most;
  }
}
