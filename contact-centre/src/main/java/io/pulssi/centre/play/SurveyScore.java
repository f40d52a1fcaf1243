package io.pulssi.centre.play;

import io.pulssi.event.SurveyInstrument;

/** Turns a mood into a survey score; a mood below 0 is a low score for every instrument. */
final class SurveyScore {
  private static final double[] NPS = {-2.4, -2, -1.6, -1.2, -0.8, -0.4, 0, 0.35, 0.9, 1.6};
  private static final double[] CSAT = {-0.7, 0, 0.6, 1.4};
  private static final double[] CES = {-1, -0.5, 0, 0.5, 1, 1.6};

  private SurveyScore() {}

  static double of(SurveyInstrument instrument, double mood) {
    return switch (instrument) {
      case NPS -> rank(NPS, mood);
      case CSAT -> 1 + rank(CSAT, mood);
      default -> 1 + rank(CES, mood);
    };
  }

  private static int rank(double[] limits, double mood) {
    int rank = 0;
    while (rank < limits.length && mood >= limits[rank]) {
      rank++;
    }
    return rank;
  }
}
