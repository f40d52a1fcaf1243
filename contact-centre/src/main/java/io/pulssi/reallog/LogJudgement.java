package io.pulssi.reallog;

import io.pulssi.event.WarningState;
import io.pulssi.journey.JourneyMap;
import io.pulssi.reallog.QueueHistory.Sight;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A log as it was played: what was said, and the days and queues to judge that by.
 *
 * @param map the journey
 * @param played what the flow thought of it
 * @param told every warning that began in the judged part
 * @param days of the judged part
 * @param queue of all that was played
 */
record LogJudgement(
    JourneyMap map, PlayedLog played, List<WarningHistory> told, LogDays days, QueueHistory queue) {
  private static final long DAY = 24 * 3_600_000L;
  private static final Set<WarningState> PAGED = EnumSet.of(WarningState.PAGED);
  private static final Set<WarningState> SPEAKING =
      EnumSet.of(WarningState.WATCH, WarningState.PAGED);

  /** Days that count on which the step was past learning at noon. */
  List<StepDay> judged() {
    return days.all().stream()
        .filter(day -> !isLearning(day.step(), days.noon(day.day())))
        .toList();
  }

  boolean isLearning(String step, long at) {
    return played.scoreAt(step, at).learning();
  }

  /** The rules side by side, Pulssi first. */
  RuleScorecard rules(List<QueueRule> rules) {
    var card = new RuleScorecard(days, judged());
    card.row("**Pulssi, pages**", pages(), spoken(PAGED));
    card.row("**Pulssi, all warnings**", warnings(), spoken(SPEAKING));
    for (QueueRule rule : rules) {
      List<AlertSpan> spoken = rule.speak(map.steps().keySet(), queue, days);
      card.row(rule.name(), spoken, spoken);
    }
    return card;
  }

  private List<AlertSpan> pages() {
    return told.stream()
        .flatMap(
            each ->
                each.pagedAt().stream()
                    .mapToObj(at -> new AlertSpan(each.step(), at, each.closedAt())))
        .toList();
  }

  private List<AlertSpan> warnings() {
    return told.stream()
        .map(each -> new AlertSpan(each.step(), each.since(), each.closedAt()))
        .toList();
  }

  /** The goals that every log has, and whether they were met. */
  String goals() {
    List<AlertSpan> pages = pages();
    long right = pages.stream().filter(page -> isBad(page.step(), page.from())).count();
    List<StepDay> mornings = withMorning().stream().filter(StepDay::bad).toList();
    long early =
        mornings.stream()
            .filter(
                day -> {
                  long noon = days.noon(day.day());
                  return spoken(SPEAKING).stream()
                      .anyMatch(each -> each.touches(day.step(), day.began(), noon));
                })
            .count();
    String everyPage = "Every page on a bad day";
    return (pages.isEmpty()
            ? "- " + everyPage + ": there was no page.\n"
            : goal(everyPage, LocalTimes.of(right, pages.size()), right == pages.size()))
        + goal(
            "Half of the bad days found by noon",
            LocalTimes.of(early, mornings.size()),
            2 * early >= mornings.size());
  }

  /** One goal, as an item of a list. */
  static String goal(String what, String result, boolean met) {
    return "- " + what + ": " + result + ", " + (met ? "met" : "**not met**") + ".\n";
  }

  private boolean isBad(String step, long at) {
    StepDay day = days.at(step, at);
    return day != null && day.bad();
  }

  private List<AlertSpan> spoken(Set<WarningState> states) {
    return told.stream().flatMap(each -> each.spoken(states).stream()).toList();
  }

  /** Bad days past learning on which no warning stood, in order. */
  List<StepDay> missed() {
    return judged().stream()
        .filter(StepDay::bad)
        .filter(
            day ->
                spoken(SPEAKING).stream()
                    .noneMatch(each -> each.touches(day.step(), day.began(), days.end(day.day()))))
        .sorted(Comparator.comparing(StepDay::day).thenComparing(StepDay::step))
        .toList();
  }

  /** How well Pulssi's score tells surges. */
  AreaUnderCurve byScore(List<Window> windows) {
    return area(windows, window -> played.scoreAt(window.step(), window.from()).score());
  }

  /** How well something seen of the queue does. */
  AreaUnderCurve byQueue(List<Window> windows, ToDoubleFunction<Sight> value) {
    return area(windows, window -> value.applyAsDouble(queue.at(window.step(), window.from())));
  }

  /** How well the highest score of the morning tells bad days. */
  AreaUnderCurve mornings() {
    return mornings(day -> played.highest(day.step(), day.began(), days.noon(day.day())).score());
  }

  /** How well the highest of something seen of the morning's queue does. */
  AreaUnderCurve morningsByQueue(ToDoubleFunction<Sight> value) {
    return mornings(
        day ->
            queue
                .sightsOf(day.step())
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

  /** Whether a step has a surge that is not over yet, or begins within the next 24 hours. */
  static boolean surgeAfter(List<Window> windows, String step, long at) {
    return windows.stream()
        .filter(Window::surge)
        .filter(window -> window.step().equals(step))
        .anyMatch(window -> window.to() > at && window.from() < at + DAY);
  }

  /** Such as {@code 0.71 capacity}: the highest score of a day. */
  String highest(StepDay day) {
    Scored highest = played.highest(day.step(), days.begin(day.day()), days.end(day.day()));
    return LocalTimes.hundredth(highest.score())
        + (highest.line().isEmpty() ? "" : " " + highest.line());
  }

  /** How many warnings and bad days there were. */
  String counts() {
    List<StepDay> judged = judged();
    long bad = judged.stream().filter(StepDay::bad).count();
    long before = days.all().stream().filter(StepDay::bad).count() - bad;
    long pages = told.stream().filter(each -> each.pagedAt().isPresent()).count();
    return told.size()
        + " warnings, "
        + pages
        + " of them pages. After learning, "
        + LocalTimes.of(bad, judged.size())
        + " step days were bad; "
        + before
        + " more while learning.\n\n";
  }
}
