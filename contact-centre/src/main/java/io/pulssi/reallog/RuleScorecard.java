package io.pulssi.reallog;

import java.util.List;

/** What rules said, beside the days that were bad: one row a rule. */
final class RuleScorecard {
  /** A day with fewer contacts before noon opened later: nothing could be said by then. */
  static final int MORNING = 10;

  private final LogDays days;
  private final List<StepDay> judged;
  private final Table table =
      new Table(
          "rule", "times a week:", "on a bad day:", "bad days by noon:", "other days by noon:");

  /**
   * A card without rows.
   *
   * @param judged the days to judge by
   */
  RuleScorecard(LogDays days, List<StepDay> judged) {
    this.days = days;
    this.judged = judged;
  }

  /**
   * Adds a rule.
   *
   * @param begins one for each time it began to speak
   * @param spoken the times over which it spoke
   */
  RuleScorecard row(String rule, List<AlertSpan> begins, List<AlertSpan> spoken) {
    List<AlertSpan> begun = begins.stream().filter(this::isJudged).toList();
    double weeks = judged.stream().map(StepDay::day).distinct().count() / 7.0;
    long onBad = begun.stream().filter(this::isOnBadDay).count();
    List<StepDay> bad = judged.stream().filter(StepDay::bad).toList();
    table.row(
        rule,
        LocalTimes.tenth(begun.size() / weeks),
        LocalTimes.ratio(onBad, begun.size()),
        byNoon(bad, spoken),
        byNoon(judged.stream().filter(day -> !day.bad()).toList(), spoken));
    return this;
  }

  /** Of the days that have a morning, those spoken of between their first contact and noon. */
  String byNoon(List<StepDay> some, List<AlertSpan> spoken) {
    List<StepDay> mornings = some.stream().filter(day -> day.morning() >= MORNING).toList();
    long early = mornings.stream().filter(day -> any(spoken, day, days.noon(day.day()))).count();
    return LocalTimes.ratio(early, mornings.size());
  }

  private boolean any(List<AlertSpan> spoken, StepDay day, long until) {
    return spoken.stream().anyMatch(each -> each.touches(day.step(), day.began(), until));
  }

  private boolean isJudged(AlertSpan spoken) {
    StepDay day = days.at(spoken.step(), spoken.from());
    return day != null && judged.contains(day);
  }

  private boolean isOnBadDay(AlertSpan spoken) {
    StepDay day = days.at(spoken.step(), spoken.from());
    return day != null && day.bad();
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
