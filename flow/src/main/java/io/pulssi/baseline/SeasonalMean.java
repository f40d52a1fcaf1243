package io.pulssi.baseline;

/**
 * The usual mean of one hour. The mean of the hour of the week is shrunk to that of the hour of the
 * day (weekend or not), which is shrunk to the overall mean: {@code mean(c) = (s_c + K m_h) / (w_c
 * + K)}, {@code m_h = (s_h + K g) / (w_h + K)}. {@code s} and {@code w} are sum and weight of a
 * cell, {@code K} is the shrinkage, {@code g} the overall mean.
 */
final class SeasonalMean {
  /** An hour's own mean counts alone once its weight reaches this part of the shrinkage. */
  private static final double VISITED_SHARE = .5;

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

  /** Whether there is enough data for an expectation. */
  boolean isKnown(BaselineSeries series) {
    return all.weight(series) >= series.kind().shrinkage();
  }

  double mean(BaselineSeries series) {
    return mean(series, all.sum(series) / all.weight(series));
  }

  /** The same with another overall mean. */
  double mean(BaselineSeries series, double overall) {
    double shrinkage = series.kind().shrinkage();
    return shrunk(hourOfWeek, series, shrunk(hourOfWeekend, series, overall, shrinkage), shrinkage);
  }

  /** Whether this hour of the week has enough data of its own; for counts, half an hour. */
  boolean isVisited(BaselineSeries series) {
    return hourOfWeek.weight(series) >= VISITED_SHARE * series.kind().shrinkage();
  }

  /** The mean of this hour of the week alone, once it is visited; until then the shrunk mean. */
  double ownMean(BaselineSeries series) {
    return isVisited(series) ? hourOfWeek.sum(series) / hourOfWeek.weight(series) : mean(series);
  }

  /**
   * The least to expect in this hour: the smaller of its own mean and the mean of the same hour of
   * the day. After one burst in this hour, silence in the next week is still normal.
   */
  double expectedMin(BaselineSeries series) {
    double own = ownMean(series);
    double weight = hourOfWeekend.weight(series);
    boolean known = weight >= VISITED_SHARE * series.kind().shrinkage();
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
