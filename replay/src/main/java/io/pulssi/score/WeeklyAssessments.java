package io.pulssi.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Cuts one run into weeks, each assessed like a run of its own. The bootstrap draws samples of
 * them.
 */
final class WeeklyAssessments {
  private WeeklyAssessments() {}

  static List<RunAssessment> of(RunAssessment run, ScoringBasis ground) {
    int count = (int) Math.max(1, Math.round(run.weeks()));
    List<RunAssessment> weeks = new ArrayList<>();
    for (int week = 0; week < count; week++) {
      weeks.add(
          new RunAssessment(
              within(run.incidents(), each -> each.incident().from(), week, count, ground),
              within(run.surges(), RunAssessment.SurgeCase::at, week, count, ground),
              within(run.pages(), each -> each.page().raisedAt(), week, count, ground),
              within(run.storms(), each -> each.storm().from(), week, count, ground),
              run.weeks() / count,
              run.calmWeeks() / count,
              run.contextShares()));
    }
    return weeks;
  }

  private static <T> List<T> within(
      List<T> cases, ToLongFunction<T> at, int week, int count, ScoringBasis ground) {
    return cases.stream()
        .filter(
            each -> {
              long since = at.applyAsLong(each) - ground.scoredFrom();
              long in = Math.max(0, Math.min(count - 1, Math.floorDiv(since, ScoringBasis.WEEK)));
              return in == week;
            })
        .toList();
  }
}
