package io.pulssi.detect;

/**
 * The hourly likelihood ratios of reopens and of low scores. They are hourly because tickets and
 * survey answers arrive in batches: per slice, a batch would look like many independent events.
 * Each log ratio is divided by the dispersion of the step, its variance over that of chance.
 */
final class HourlyRatios {
  private static final double[] REOPEN_RATIOS = {1.6, 2.5};
  private static final double[] SURVEY_ODDS = {2, 4};

  private static final int REOPENS = 0;
  private static final int SCORES = 1;

  /** Weight of a new hour: the average covers about four days of hours with data. */
  private static final double RATE = .01;

  private static final double SQUARE_MAX = 25;

  /** Keeps the variance above 0 in an hour in which next to nothing is expected. */
  private static final double VARIANCE_MIN = .25;

  private HourlyRatios() {}

  /** Adds a full hour. */
  static void add(ClosedHour hour) {
    StepTrace trace = hour.step().trace();
    addReopens(trace, trace.now.reopens(), hour.firstSlice());
    addLowScores(trace, trace.now.lowScores(), hour.firstSlice());
  }

  private static void addReopens(StepTrace trace, ShareTally seen, int slice) {
    if (seen.expected() <= 0) {
      return;
    }
    double dispersion = dispersion(trace, REOPENS, seen, seen.expected());
    for (int i = 0; i < REOPEN_RATIOS.length; i++) {
      double ratio = RatioCusum.poisson(seen.observed(), seen.expected(), REOPEN_RATIOS[i]);
      trace.reopens[i].add(ratio / dispersion, slice, seen);
    }
  }

  private static void addLowScores(StepTrace trace, ShareTally seen, int slice) {
    if (seen.n() <= 0) {
      return;
    }
    double share = seen.expected() / seen.n();
    double dispersion = dispersion(trace, SCORES, seen, seen.expected() * (1 - share));
    for (int i = 0; i < SURVEY_ODDS.length; i++) {
      double ratio = RatioCusum.binomial(seen.observed(), seen.n(), share, SURVEY_ODDS[i]);
      trace.lowScores[i].add(ratio / dispersion, slice, seen);
    }
  }

  /** The dispersion before this hour, not below 1. Then the hour is added to it. */
  private static double dispersion(StepTrace trace, int which, ShareTally seen, double variance) {
    double known = Math.max(1, trace.dispersions[which]);
    double distance = seen.observed() - seen.expected();
    double square = Math.min(SQUARE_MAX, distance * distance / (variance + VARIANCE_MIN));
    trace.dispersions[which] += (float) (RATE * (square - trace.dispersions[which]));
    return known;
  }
}
