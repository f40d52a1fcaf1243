package io.pulssi.baseline;

/**
 * A series of one step in one slice against its baseline.
 *
 * @param n observations behind it; for {@link BaselineSeries#REOPENS} the exposure, for counts 1
 * @param observed mean log wait, number of bad ones, or count
 * @param expected the same as usual at this hour
 * @param sd standard deviation of {@code observed} on a usual day
 * @param z {@code (observed - expected) / sd}
 */
public record SeriesResidual(double n, double observed, double expected, double sd, double z) {

  static SeriesResidual of(double n, double observed, double expected, double variance) {
    double sd = Math.sqrt(variance);
    return new SeriesResidual(n, observed, expected, sd, (observed - expected) / sd);
  }
}
