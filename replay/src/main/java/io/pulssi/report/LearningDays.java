package io.pulssi.report;

import io.pulssi.baseline.BaselineSettings;
import java.util.ArrayList;
import java.util.List;

/** How far journeys have come that have too few days with data for a step to be judged. */
public final class LearningDays {
  private LearningDays() {}

  /** A sentence for each of them, such as {@code desk: learning, day 1 of 14}. */
  public static List<String> of(ReportRecorder recorder) {
    List<String> learning = new ArrayList<>();
    for (JourneyRecord journey : recorder.journeys()) {
      JourneyView view = JourneyView.of(journey, null);
      if (isLearning(view)) {
        learning.add(journey.map().journey() + ": " + words(view));
      }
    }
    return learning;
  }

  static boolean isLearning(JourneyView view) {
    return !view.days().isEmpty() && view.days().size() < BaselineSettings.LEARNING_DAYS;
  }

  static String words(JourneyView view) {
    return "learning, day %d of %d".formatted(view.days().size(), BaselineSettings.LEARNING_DAYS);
  }
}
