package io.pulssi.baseline;

/**
 * Converts a residual for display: in the signal's unit, with the band that holds 80 of 100 usual
 * slices.
 */
final class UsualBand {
  /** 90 % quantile of the normal distribution. */
  private static final double EDGE_Z = 1.2815515655446004;

  private UsualBand() {}

  static SignalRating rating(BaselineSeries series, SignalName signal, SeriesResidual residual) {
    double edge = EDGE_Z * residual.sd();
    return new SignalRating(
        signal,
        Math.round(series.kind() == BaselineSeries.Kind.COUNT ? residual.observed() : residual.n()),
        shown(series, residual.observed(), residual.n()),
        shown(series, residual.expected(), residual.n()),
        shown(series, residual.expected() - edge, residual.n()),
        shown(series, residual.expected() + edge, residual.n()),
        series == BaselineSeries.RESPONSES ? -residual.z() : residual.z());
  }

  /** Seconds of a mean of log(1 + wait / 10 s): 10 (e^m - 1). */
  static double seconds(double meanLog) {
    return 10 * StrictMath.expm1(meanLog);
  }

  private static double shown(BaselineSeries series, double value, double n) {
    if (Double.isNaN(value)) {
      return Double.NaN;
    }
    double floored = Math.max(0, value);
    return switch (series.kind()) {
      case WAIT -> seconds(floored);
      case SHARE -> Math.min(1, floored / n);
      case RATIO, EXPOSURE -> floored / n;
      case COUNT -> floored;
    };
  }
}
