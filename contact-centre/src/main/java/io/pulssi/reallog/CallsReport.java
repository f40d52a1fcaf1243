package io.pulssi.reallog;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.reallog.QueueHistory.QueueSnapshot;
import io.pulssi.reallog.SurgeWindows.Window;
import io.pulssi.text.MarkdownTable;
import io.pulssi.text.NumberText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The warnings over a month of calls, judged by what the log shows afterwards. */
final class CallsReport {
  private static final String FILE = "queue-wait.jsonl.gz";
  private static final int LEAST = 30;
  private static final long DAY = 24 * 3_600_000L;

  private final LogJudgement judgement;
  private final List<LoggedContact> contacts;
  private final List<Window> hangingUp;
  private final List<Window> callingAgain;
  private final Map<LoggedContact, Boolean> again;
  private final LocalTimes times;

  private CallsReport(
      JourneyMap map, PlayedLog played, List<LoggedContact> all, List<LoggedContact> judged) {
    this.judgement =
        new LogJudgement(
            map,
            played,
            played.warnings(judged.get(0).ended(), Long.MAX_VALUE),
            LogDays.of(judged, map.timezone(), LEAST, LogDays.OF_CALLS),
            new QueueHistory(all));
    this.contacts = judged;
    this.hangingUp = SurgeWindows.abandonment(judged);
    this.callingAgain = SurgeWindows.callingAgain(judged);
    this.again = SurgeWindows.again(judged);
    this.times = new LocalTimes(map.timezone());
  }

  /**
   * Plays earlier samples to learn from, then one sample, and judges the warnings over it.
   *
   * @throws IOException if a file cannot be read
   */
  static CallsReport of(Path sample, List<Path> earlier) throws IOException {
    JourneyMaps maps = JourneyMapReader.read(sample.resolve("journey.yml"));
    var folders = new ArrayList<>(earlier);
    folders.add(sample);
    var all = new ArrayList<LoggedContact>();
    for (Path folder : folders) {
      all.addAll(EventLog.contacts(folder, maps));
    }
    JourneyMap map = maps.byId().values().iterator().next();
    PlayedLog played = PlayedLog.of(maps, FILE, folders);
    return new CallsReport(map, played, all, EventLog.contacts(sample, maps));
  }

  /** The whole report. */
  String whole() {
    return summary()
        + "\n"
        + targets()
        + "\nHow well values known beforehand predict (area under the curve):\n\n"
        + predictions()
        + "\nEvery page and watch:\n\n"
        + everyWarning()
        + "\nEvery bad day:\n\n"
        + everyBadDay();
  }

  /** The number of warnings, and Pulssi beside plain rules. */
  String summary() {
    var rules = new ArrayList<>(List.of(QueueRule.NAIVE));
    rules.addAll(QueueRule.RIGHT_NOW);
    RuleScorecard card = judgement.card(hangingUp, rules);
    judgement.addCombined(card, QueueRule.COMBINED);
    return judgement.counts() + "\n" + card;
  }

  private MarkdownTable targets() {
    AreaUnderCurve score = judgement.byScore(callingAgain);
    AreaUnderCurve wait = judgement.byQueue(callingAgain, QueueSnapshot::meanWaitSeconds);
    return judgement
        .targets()
        .row(
            "calling again within a day predicted better than by the previous wait",
            score.text() + " against " + wait.text(),
            LogJudgement.yes(score.area() > wait.area()));
  }

  private MarkdownTable predictions() {
    var table =
        MarkdownTable.compact(
            "known when the half-hour begins, or by noon",
            "hanging up, " + judgement.counted(hangingUp),
            "calling again within a day, " + judgement.counted(callingAgain),
            "a bad day, by the morning's highest, " + judgement.countedMornings());
    table.row(
        "**Pulssi's score**",
        judgement.byScore(hangingUp).text(),
        judgement.byScore(callingAgain).text(),
        judgement.mornings().text());
    row(table, "mean wait of the half-hour before", QueueSnapshot::meanWaitSeconds);
    row(table, "oldest waiting", QueueSnapshot::oldestSeconds);
    row(table, "wait × queued", QueueSnapshot::waitTimesQueued);
    return table;
  }

  private void row(MarkdownTable table, String name, ToDoubleFunction<QueueSnapshot> value) {
    table.row(
        name,
        judgement.byQueue(hangingUp, value).text(),
        judgement.byQueue(callingAgain, value).text(),
        judgement.morningsByQueue(value).text());
  }

  private MarkdownTable everyWarning() {
    var table =
        MarkdownTable.compact(
            "began",
            "step",
            "what",
            "evidence",
            "that day hung up (usual)",
            "mean wait (usual)",
            "surges of hanging up in the 24 h after",
            "called again within a day (usual)",
            "judged");
    judgement.warnings().forEach(each -> table.row(row(each)));
    return table;
  }

  private String[] row(WarningHistory each) {
    OptionalLong paged = each.pagedAt();
    long at = paged.orElse(each.since());
    StepDay day = judgement.days().at(each.step(), at);
    List<Window> after = LogJudgement.surgesAfter(hangingUp, each.step(), at);
    return new String[] {
      times.moment(each.since()),
      judgement.name(each.step()),
      paged.isPresent() ? "**paged** " + times.moment(paged.getAsLong()) : "watched",
      each.evidence(),
      day == null ? "too few calls" : hungUp(day),
      day == null ? "" : waited(day),
      after.isEmpty() ? "none" : after.size() + ", " + times.moment(after.get(0).from()),
      calledAgain(each.step(), at),
      verdict(each.step(), at, day, !after.isEmpty())
    };
  }

  private String verdict(String step, long at, @Nullable StepDay day, boolean surge) {
    if (day != null && day.bad()) {
      return "**right**, a bad day";
    }
    if (surge) {
      return "a surge, no bad day";
    }
    return LogJudgement.surgesAfter(callingAgain, step, at).isEmpty()
        ? "wrong"
        : "a surge of calling again, no bad day";
  }

  private String calledAgain(String step, long at) {
    double[] after = called(step, at, at + DAY);
    double[] usual = called(step, Long.MIN_VALUE, Long.MAX_VALUE);
    return after[1] < 5
        ? "too few known"
        : NumberText.percent(after[0] / after[1])
            + " ("
            + NumberText.percent(usual[0] / usual[1])
            + ")";
  }

  /** Known callers of a step: those who called again, and all. */
  private double[] called(String step, long from, long to) {
    double[] counts = new double[2];
    for (LoggedContact contact : contacts) {
      Boolean came = again.get(contact);
      boolean within = contact.step().equals(step) && contact.ended() >= from;
      if (came != null && within && contact.ended() < to) {
        counts[0] += came ? 1 : 0;
        counts[1]++;
      }
    }
    return counts;
  }

  private MarkdownTable everyBadDay() {
    var table =
        MarkdownTable.compact(
            "day",
            "step",
            "calls:",
            "hung up (usual)",
            "mean wait (usual)",
            "first alert",
            "highest score by noon",
            "highest that day",
            "first surge of hanging up");
    judgement.days().all().stream()
        .filter(StepDay::bad)
        .sorted(Comparator.comparing(StepDay::day).thenComparing(StepDay::step))
        .forEach(day -> table.row(row(day)));
    return table;
  }

  private String[] row(StepDay day) {
    LogDays days = judgement.days();
    long begin = days.begin(day.day());
    long end = days.end(day.day());
    long noon = days.noon(day.day());
    OptionalLong first = judgement.firstAlert(day);
    return new String[] {
      LocalTimes.day(day.day()),
      judgement.name(day.step()),
      Integer.toString(day.n()),
      hungUp(day),
      waited(day),
      (first.isPresent() ? times.time(first.getAsLong()) : "**not**")
          + (judgement.isLearning(day.step(), noon) ? ", still learning" : ""),
      judgement.highest(day.step(), begin, noon),
      judgement.highest(day.step(), begin, end),
      hangingUp.stream()
          .filter(window -> window.surge() && window.step().equals(day.step()))
          .filter(window -> window.from() >= begin && window.from() < end)
          .findFirst()
          .map(window -> times.time(window.from()))
          .orElse("none")
    };
  }

  private static String hungUp(StepDay day) {
    return NumberText.percent(day.share()) + " (" + NumberText.percent(day.usual().share()) + ")";
  }

  private static String waited(StepDay day) {
    return Math.round(day.meanWait()) + " s (" + Math.round(day.usual().meanWait()) + " s)";
  }
}
