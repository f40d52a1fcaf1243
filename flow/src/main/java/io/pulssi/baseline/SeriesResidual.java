package io.pulssi.baseline;

/**
 * A series of one step in one slice, compared with its baseline.
 *
 * @param n number of observations; for {@link BaselineSeries#REOPENS} the exposure, for counts 1
 * @param observed mean log wait, number of bad observations, or count
 * @param expected the usual value of the same at this hour
 * @param sd standard deviation of {@code observed} on a usual day
 * @param z {@code (observed - expected) / sd}
 */
public record SeriesResidual(double n, double observed, double expected, double sd, double z) {

  static SeriesResidual of(double n, double observed, double expected, double variance) {
    double sd = Math.sqrt(variance);
    return new SeriesResidual(n, observed, expected, sd, (observed - expected) / sd);
  }
}
