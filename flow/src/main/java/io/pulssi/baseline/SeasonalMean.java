package io.pulssi.baseline;

/**
 * What is usual at one hour: the hour of the week, shrunk to the hour of the day (weekend or not),
 * shrunk to all. {@code mean(c) = (s_c + K m_h) / (w_c + K)}, {@code m_h = (s_h + K g) / (w_h +
 * K)}.
 */
final class SeasonalMean {
  /**
   * Of the shrinkage: what an hour of the week must have been seen for before its own mean counts
   * alone.
   */
  private static final double VISITED = .5;

  private final SeasonalCell hourOfWeek;
  private final SeasonalCell hourOfWeekend;
  private final SeasonalCell all;
  private final int week;

  SeasonalMean(SeasonalCell hourOfWeek, SeasonalCell hourOfWeekend, SeasonalCell all, int week) {
    this.hourOfWeek = hourOfWeek;
    this.hourOfWeekend = hourOfWeekend;
    this.all = all;
    this.week = week;
  }

  /** Whether enough was seen to expect anything. */
  boolean isKnown(BaselineSeries series) {
    return all.weight(series) >= series.kind().shrinkage();
  }

  double mean(BaselineSeries series) {
    return mean(series, all.sum(series) / all.weight(series));
  }

  /** The same with another mean over all. */
  double mean(BaselineSeries series, double overall) {
    double shrinkage = series.kind().shrinkage();
    return shrunk(hourOfWeek, series, shrunk(hourOfWeekend, series, overall, shrinkage), shrinkage);
  }

  /** Whether this very hour of the week has been seen; for counts, half an hour of it. */
  boolean isVisited(BaselineSeries series) {
    return hourOfWeek.weight(series) >= VISITED * series.kind().shrinkage();
  }

  /** What this hour of the week had by itself, once visited; what hours like it had until then. */
  double ownMean(BaselineSeries series) {
    return isVisited(series) ? hourOfWeek.sum(series) / hourOfWeek.weight(series) : mean(series);
  }

  /**
   * What can at least be counted on in this hour: the smaller of its own mean and that of the same
   * hour on other days. One burst in one week does not make the next week's silence strange.
   */
  double leastMean(BaselineSeries series) {
    double own = ownMean(series);
    double weight = hourOfWeekend.weight(series);
    boolean known = weight >= VISITED * series.kind().shrinkage();
    return known ? Math.min(own, hourOfWeekend.sum(series) / weight) : own;
  }

  void learn(BaselineSeries series, double weight, double sum) {
    hourOfWeek.add(series, weight, sum, week);
    hourOfWeekend.add(series, weight, sum, week);
    all.add(series, weight, sum, week);
  }

  private static double shrunk(
      SeasonalCell cell, BaselineSeries series, double broader, double shrinkage) {
    return (cell.sum(series) + shrinkage * broader) / (cell.weight(series) + shrinkage);
  }
}
