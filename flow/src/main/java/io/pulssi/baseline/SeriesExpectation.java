package io.pulssi.baseline;

import io.pulssi.slice.StepSummary;
import org.jspecify.annotations.Nullable;

/**
 * Compares the series of one step in one slice with their baseline, then lets the baseline learn
 * from them.
 */
final class SeriesExpectation {
  private static final double UNBOUNDED = Double.POSITIVE_INFINITY;
  private static final double CLIP = 4;
  private static final double CLIP_LEARNING = 6;
  private static final double SHARE_MIN = .001;

  /** Keeps the variance above 0 when next to nothing, or nearly everything, is expected. */
  private static final double VARIANCE_MIN = .05;

  /**
   * Reopens are not compared earlier. At first, tickets come back that were resolved before Pulssi
   * started and were not counted; and most of the counted ones have not come back yet.
   */
  private static final int SETTLED_DAYS = 6;

  private static final double MILLIONTH = 1e-6;

  private final StepSummary counted;
  private final StepHistory history;
  private final SeasonalMean usual;
  private final boolean learning;

  SeriesExpectation(
      StepSummary counted, StepHistory history, SeasonalMean usual, boolean learning) {
    this.counted = counted;
    this.history = history;
    this.usual = usual;
    this.learning = learning;
  }

  /**
   * The residual, with NaN for what is not known yet. Null without data; then nothing is learned
   * either.
   */
  @Nullable SeriesResidual of(BaselineSeries series, double emptySliceWeight) {
    return switch (series.kind()) {
      case WAIT -> wait(series);
      case SHARE, RATIO -> share(series);
      case EXPOSURE -> reopens(series);
      case COUNT -> count(series, emptySliceWeight);
    };
  }

  private @Nullable SeriesResidual wait(BaselineSeries series) {
    double n = series.observations(counted);
    if (n == 0) {
      return null;
    }
    double mean = MILLIONTH * series.sum(counted) / n;
    if (!usual.isKnown(series)) {
      usual.learn(series, n, n * mean);
      return unknown(n, mean);
    }
    SeriesSpread spread = history.spread();
    double variance = spread.between(series) + spread.within(series) / n;
    SeriesResidual residual = SeriesResidual.of(n, mean, usual.mean(series), variance);
    usual.learn(series, n, n * learnedValue(series, residual, usual.ownMean(series)));
    double distance = clip(residual.z()) * residual.sd();
    spread.learnWait(series, n, distance, varianceWithin(series, n, mean));
    return residual;
  }

  private double varianceWithin(BaselineSeries series, double n, double mean) {
    if (n < 2) {
      return 0;
    }
    double squares = MILLIONTH * WaitSquares.of(series, counted);
    return Math.max(0, (squares - n * mean * mean) / (n - 1));
  }

  private @Nullable SeriesResidual share(BaselineSeries series) {
    double n = series.observations(counted);
    if (n <= 0) {
      return null;
    }
    boolean bounded = series.kind() == BaselineSeries.Kind.SHARE;
    double seen = Math.max(0, Math.min(bounded ? n : UNBOUNDED, (double) series.sum(counted)));
    if (!usual.isKnown(series)) {
      usual.learn(series, n, seen);
      return unknown(n, seen);
    }
    double share = Math.max(SHARE_MIN, usual.mean(series));
    share = bounded ? Math.min(1 - SHARE_MIN, share) : share;
    double chance = bounded ? n * share * (1 - share) : n * share;
    SeriesResidual residual = residual(series, n, seen, n * share, chance);
    double learned = learnedValue(series, residual, n * usual.ownMean(series));
    usual.learn(series, n, Math.max(0, Math.min(bounded ? n : UNBOUNDED, learned)));
    return residual;
  }

  private @Nullable SeriesResidual reopens(BaselineSeries series) {
    ReopenExposure reopening = history.reopening();
    double usuallyResolved =
        usual.isKnown(BaselineSeries.TICKETS_RESOLVED)
            ? usual.mean(BaselineSeries.TICKETS_RESOLVED)
            : 0;
    reopening.addResolved(
        history.completeness().resolved((double) series.observations(counted), usuallyResolved));
    double seen = series.sum(counted);
    if (reopening.exposure() <= 0 || history.days().count() < SETTLED_DAYS) {
      return null;
    }
    double exposure = reopening.exposure();
    double expected = exposure * usual.mean(series, reopening.share());
    SeriesResidual residual = SeriesResidual.of(exposure, seen, expected, expected + VARIANCE_MIN);
    double learned = Math.max(0, learnedValue(series, residual, expected));
    usual.learn(series, exposure, learned);
    reopening.learn(seen, learned);
    return residual;
  }

  private @Nullable SeriesResidual count(BaselineSeries series, double emptySliceWeight) {
    if (!history.silence().isAlive(series.source())) {
      return null;
    }
    double seen = Math.max(0, series.sum(counted));
    double weight = seen > 0 ? 1 : emptySliceWeight;
    if (!usual.isKnown(series)) {
      usual.learn(series, weight, weight * seen);
      return unknown(1, seen);
    }
    double expected = usual.mean(series);
    SeriesResidual residual = residual(series, 1, seen, expected, Math.max(SHARE_MIN, expected));
    double learned = learnedValue(series, residual, usual.ownMean(series));
    usual.learn(series, weight, weight * Math.max(0, learned));
    return residual;
  }

  private SeriesResidual residual(
      BaselineSeries series, double n, double seen, double expected, double chance) {
    SeriesSpread spread = history.spread();
    double variance = chance * spread.dispersion(series) + VARIANCE_MIN;
    SeriesResidual residual = SeriesResidual.of(n, seen, expected, variance);
    double distance = clip(residual.z()) * residual.sd();
    spread.learnDispersion(series, distance * distance / (chance + VARIANCE_MIN));
    return residual;
  }

  private double clip(double z) {
    double most = learning ? CLIP_LEARNING : CLIP;
    return Math.max(-most, Math.min(most, z));
  }

  /**
   * The value that the baseline learns from an observation. It is clipped, and limited further if
   * residuals point the same way all day ({@link DailyDrift}). The distance is measured from the
   * hour's own mean: measured from the shrunk mean, an hour unlike its neighbours could never be
   * learned.
   */
  private double learnedValue(BaselineSeries series, SeriesResidual residual, double own) {
    double clipped = clip((residual.observed() - own) / residual.sd());
    double allowed = learning ? clipped : history.drift().allowed(series, clipped);
    return own + allowed * residual.sd();
  }

  private static SeriesResidual unknown(double n, double observed) {
    return new SeriesResidual(n, observed, Double.NaN, Double.NaN, Double.NaN);
  }
}
