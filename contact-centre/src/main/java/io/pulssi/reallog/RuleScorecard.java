package io.pulssi.reallog;

import io.pulssi.reallog.SurgeWindows.Window;
import io.pulssi.text.MarkdownTable;
import io.pulssi.text.NumberText;
import java.util.List;

/** Alert rules judged by the bad days: one row a rule. */
final class RuleScorecard {
  /** A day with fewer contacts before noon opened later: no rule could alert by then. */
  static final int MORNING = 10;

  private static final long SOON = 2 * 3_600_000L;

  private final LogDays days;
  private final List<StepDay> judged;
  private final List<Window> surges;
  private final MarkdownTable table =
      MarkdownTable.compact(
          "rule",
          "alerts a week:",
          "on a bad day:",
          "on a bad day, or within 2 h of a surge:",
          "bad days with an alert:",
          "by noon:",
          "other days with an alert by noon:");

  /**
   * A card without rows.
   *
   * @param judged the days to judge by
   * @param surges short ones
   */
  RuleScorecard(LogDays days, List<StepDay> judged, List<Window> surges) {
    this.days = days;
    this.judged = judged;
    this.surges = surges.stream().filter(Window::surge).toList();
  }

  /**
   * Adds a rule.
   *
   * @param begins one for each new alert
   * @param alerts the times over which alerts were open
   */
  RuleScorecard row(String rule, List<AlertSpan> begins, List<AlertSpan> alerts) {
    List<AlertSpan> begun = begins.stream().filter(this::isJudged).toList();
    double weeks = judged.stream().map(StepDay::day).distinct().count() / 7.0;
    long onBad = begun.stream().filter(this::isOnBadDay).count();
    long right = begun.stream().filter(each -> isOnBadDay(each) || isSoon(each)).count();
    List<StepDay> bad = judged.stream().filter(StepDay::bad).toList();
    long alerted = bad.stream().filter(day -> any(alerts, day, days.end(day.day()))).count();
    table.row(
        rule,
        NumberText.decimal(begun.size() / weeks, 1),
        NumberText.outOf(onBad, begun.size()),
        NumberText.outOf(right, begun.size()),
        NumberText.outOf(alerted, bad.size()),
        byNoon(bad, alerts),
        byNoon(judged.stream().filter(day -> !day.bad()).toList(), alerts));
    return this;
  }

  /** Of the days that have a morning, those with an alert between their first contact and noon. */
  String byNoon(List<StepDay> some, List<AlertSpan> alerts) {
    List<StepDay> mornings = some.stream().filter(day -> day.morning() >= MORNING).toList();
    long early = mornings.stream().filter(day -> any(alerts, day, days.noon(day.day()))).count();
    return NumberText.outOf(early, mornings.size());
  }

  private boolean any(List<AlertSpan> alerts, StepDay day, long until) {
    return alerts.stream().anyMatch(each -> each.touches(day.step(), day.began(), until));
  }

  private boolean isJudged(AlertSpan alert) {
    StepDay day = days.at(alert.step(), alert.from());
    return day != null && judged.contains(day);
  }

  private boolean isOnBadDay(AlertSpan alert) {
    StepDay day = days.at(alert.step(), alert.from());
    return day != null && day.bad();
  }

  private boolean isSoon(AlertSpan alert) {
    return surges.stream()
        .anyMatch(
            surge ->
                surge.step().equals(alert.step())
                    && surge.to() > alert.from()
                    && surge.from() < alert.from() + SOON);
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
