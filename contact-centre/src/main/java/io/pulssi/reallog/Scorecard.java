package io.pulssi.reallog;

import java.util.List;

/** What rules said, beside the days that were bad: one row a rule. */
final class Scorecard {
  /** A day with fewer contacts before noon opened later: nothing could be said by then. */
  static final int MORNING = 10;

  private final Days days;
  private final List<StepDay> judged;
  private final Table table =
      new Table(
          "rule", "times a week:", "on a bad day:", "bad days by noon:", "other days by noon:");

  /**
   * A card without rows.
   *
   * @param judged the days to judge by
   */
  Scorecard(Days days, List<StepDay> judged) {
    this.days = days;
    this.judged = judged;
  }

  /**
   * Adds a rule.
   *
   * @param begins one for each time it began to speak
   * @param spoken the times over which it spoke
   */
  Scorecard row(String rule, List<Spoken> begins, List<Spoken> spoken) {
    List<Spoken> begun = begins.stream().filter(this::isJudged).toList();
    double weeks = judged.stream().map(StepDay::day).distinct().count() / 7.0;
    long onBad = begun.stream().filter(this::isOnBadDay).count();
    List<StepDay> bad = judged.stream().filter(StepDay::bad).toList();
    table.row(
        rule,
        Words.tenth(begun.size() / weeks),
        Words.ratio(onBad, begun.size()),
        byNoon(bad, spoken),
        byNoon(judged.stream().filter(day -> !day.bad()).toList(), spoken));
    return this;
  }

  /** Of the days that have a morning, those spoken of between their first contact and noon. */
  String byNoon(List<StepDay> some, List<Spoken> spoken) {
    List<StepDay> mornings = some.stream().filter(day -> day.morning() >= MORNING).toList();
    long early = mornings.stream().filter(day -> any(spoken, day, days.noon(day.day()))).count();
    return Words.ratio(early, mornings.size());
  }

  private boolean any(List<Spoken> spoken, StepDay day, long until) {
    return spoken.stream().anyMatch(each -> each.touches(day.step(), day.began(), until));
  }

  private boolean isJudged(Spoken spoken) {
    StepDay day = days.at(spoken.step(), spoken.from());
    return day != null && judged.contains(day);
  }

  private boolean isOnBadDay(Spoken spoken) {
    StepDay day = days.at(spoken.step(), spoken.from());
    return day != null && day.bad();
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
