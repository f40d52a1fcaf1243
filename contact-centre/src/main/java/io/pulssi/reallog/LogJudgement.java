package io.pulssi.reallog;

import io.pulssi.event.WarningState;
import io.pulssi.journey.JourneyMap;
import io.pulssi.reallog.PlayedLog.StepScore;
import io.pulssi.reallog.QueueHistory.QueueSnapshot;
import io.pulssi.reallog.SurgeWindows.Window;
import io.pulssi.text.MarkdownTable;
import io.pulssi.text.NumberText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A log as it was played: the warnings, and the days and queues to judge them by.
 *
 * @param map the journey
 * @param played the scores and warnings of the flow
 * @param warnings every warning that began in the judged part
 * @param days of the judged part
 * @param queue of all that was played
 */
record LogJudgement(
    JourneyMap map,
    PlayedLog played,
    List<WarningHistory> warnings,
    LogDays days,
    QueueHistory queue) {
  private static final long DAY = 24 * 3_600_000L;
  private static final Set<WarningState> PAGED = EnumSet.of(WarningState.PAGED);
  private static final Set<WarningState> ALERTING =
      EnumSet.of(WarningState.WATCH, WarningState.PAGED);

  /** The days that count, without those on which the step was still learning at noon. */
  List<StepDay> judged() {
    return days.all().stream()
        .filter(day -> !isLearning(day.step(), days.noon(day.day())))
        .toList();
  }

  boolean isLearning(String step, long at) {
    return played.scoreAt(step, at).learning();
  }

  /** Pulssi and the plain rules, one row each. */
  RuleScorecard card(List<Window> surges, List<QueueRule> rules) {
    var card = new RuleScorecard(days, judged(), surges);
    card.row("**Pulssi: pages**", pages(), alerts(PAGED));
    card.row("**Pulssi: pages or watches**", openTimes(), alerts(ALERTING));
    for (QueueRule rule : rules) {
      List<AlertSpan> alerts = rule.alerts(map.steps().keySet(), queue, days);
      card.row(rule.name(), alerts, alerts);
    }
    return card;
  }

  /** Adds a row for Pulssi and a plain rule used together. */
  void addCombined(RuleScorecard card, QueueRule rule) {
    List<AlertSpan> plain = rule.alerts(map.steps().keySet(), queue, days);
    List<AlertSpan> begins = AlertSpan.together(alerts(ALERTING), plain);
    List<AlertSpan> alerts = new ArrayList<>(alerts(ALERTING));
    alerts.addAll(plain);
    card.row("Pulssi's pages or watches, or " + rule.name(), begins, alerts);
  }

  private List<AlertSpan> pages() {
    return warnings.stream()
        .flatMap(
            each ->
                each.pagedAt().stream()
                    .mapToObj(at -> new AlertSpan(each.step(), at, each.closedAt())))
        .toList();
  }

  private List<AlertSpan> openTimes() {
    return warnings.stream()
        .map(each -> new AlertSpan(each.step(), each.since(), each.closedAt()))
        .toList();
  }

  /** The targets, and whether they were reached. */
  MarkdownTable targets() {
    List<AlertSpan> pages = pages();
    long right = pages.stream().filter(page -> isBad(page.step(), page.from())).count();
    List<StepDay> mornings = withMorning().stream().filter(StepDay::bad).toList();
    long early =
        mornings.stream()
            .filter(
                day -> {
                  long noon = days.noon(day.day());
                  return alerts(ALERTING).stream()
                      .anyMatch(each -> each.touches(day.step(), day.began(), noon));
                })
            .count();
    return MarkdownTable.compact("target", "result", "reached")
        .row(
            "every page on a bad day",
            pages.isEmpty() ? "no page" : NumberText.outOf(right, pages.size()),
            pages.isEmpty() ? "–" : yes(right == pages.size()))
        .row(
            "at least half of the bad days paged or watched by noon",
            NumberText.outOf(early, mornings.size()),
            yes(2 * early >= mornings.size()));
  }

  private boolean isBad(String step, long at) {
    StepDay day = days.at(step, at);
    return day != null && day.bad();
  }

  private List<AlertSpan> alerts(Set<WarningState> states) {
    return warnings.stream().flatMap(each -> each.alerts(states).stream()).toList();
  }

  /** When a page or watch was first open for a step that day, from its first contact on. */
  OptionalLong firstAlert(StepDay day) {
    long begin = day.began();
    return alerts(ALERTING).stream()
        .filter(each -> each.touches(day.step(), begin, days.end(day.day())))
        .mapToLong(each -> Math.max(begin, each.from()))
        .min();
  }

  /** How well Pulssi's score predicts surges. */
  AreaUnderCurve byScore(List<Window> windows) {
    return area(windows, window -> played.scoreAt(window.step(), window.from()).score());
  }

  /** How well a value of the queue predicts surges. */
  AreaUnderCurve byQueue(List<Window> windows, ToDoubleFunction<QueueSnapshot> value) {
    return area(windows, window -> value.applyAsDouble(queue.at(window.step(), window.from())));
  }

  /** How well the highest score of the morning predicts bad days. */
  AreaUnderCurve mornings() {
    return mornings(day -> played.highest(day.step(), day.began(), days.noon(day.day())).score());
  }

  /** How well the highest value of the morning's queue predicts bad days. */
  AreaUnderCurve morningsByQueue(ToDoubleFunction<QueueSnapshot> value) {
    return mornings(
        day ->
            queue
                .snapshotsOf(day.step())
                .subMap(day.began(), true, days.noon(day.day()), true)
                .values()
                .stream()
                .mapToDouble(value)
                .max()
                .orElse(0));
  }

  private AreaUnderCurve mornings(ToDoubleFunction<StepDay> value) {
    return AreaUnderCurve.of(
        withMorning().stream()
            .map(
                day ->
                    new AreaUnderCurve.Sample(
                        day.step(), day.day(), day.bad(), value.applyAsDouble(day)))
            .toList());
  }

  /** Such as {@code 8 in 53}: bad days among those with a morning. */
  String countedMornings() {
    List<StepDay> some = withMorning();
    return some.stream().filter(StepDay::bad).count() + " in " + some.size();
  }

  private List<StepDay> withMorning() {
    return judged().stream().filter(day -> day.morning() >= RuleScorecard.MORNING).toList();
  }

  private AreaUnderCurve area(List<Window> windows, ToDoubleFunction<Window> value) {
    return AreaUnderCurve.of(
        afterLearning(windows).stream()
            .map(
                window ->
                    new AreaUnderCurve.Sample(
                        window.step(),
                        days.dayOf(window.from()),
                        window.surge(),
                        value.applyAsDouble(window)))
            .toList());
  }

  /** Such as {@code 7 in 312}: surges among the windows past learning. */
  String counted(List<Window> windows) {
    List<Window> later = afterLearning(windows);
    return later.stream().filter(Window::surge).count() + " in " + later.size();
  }

  private List<Window> afterLearning(List<Window> windows) {
    return windows.stream().filter(window -> !isLearning(window.step(), window.from())).toList();
  }

  /** Surges of a step not yet over then, within the next 24 hours. */
  static List<Window> surgesAfter(List<Window> windows, String step, long at) {
    return windows.stream()
        .filter(Window::surge)
        .filter(window -> window.step().equals(step))
        .filter(window -> window.to() > at && window.from() < at + DAY)
        .toList();
  }

  /** Such as {@code yes}; a no stands out. */
  static String yes(boolean is) {
    return is ? "yes" : "**no**";
  }

  /** The name of a step. */
  String name(String step) {
    var known = map.steps().get(step);
    return known == null ? "several at once" : known.name();
  }

  /** Such as {@code 0.71 capacity}: the highest score of a step over some time. */
  String highest(String step, long from, long to) {
    StepScore highest = played.highest(step, from, to);
    return NumberText.decimal(highest.score(), 2)
        + (highest.line().isEmpty() ? "" : " " + highest.line());
  }

  /** How many warnings and bad days there were. */
  String counts() {
    List<StepDay> judged = judged();
    long bad = judged.stream().filter(StepDay::bad).count();
    long before = days.all().stream().filter(StepDay::bad).count() - bad;
    long pages = warnings.stream().filter(each -> each.pagedAt().isPresent()).count();
    return warnings.size()
        + " warnings, "
        + pages
        + " of them paged. Of "
        + judged.size()
        + " days of steps that had learned enough, "
        + bad
        + " were bad. While steps were learning, "
        + before
        + " more were bad.\n";
  }
}
