package io.pulssi.reallog;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.reallog.QueueHistory.QueueSnapshot;
import io.pulssi.reallog.SurgeWindows.Window;
import io.pulssi.text.MarkdownTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The warnings over a month of tickets, judged by what the log shows afterwards. */
final class TicketsReport {
  private static final int LEAST = 10;

  private static final QueueRule NAIVE =
      new QueueRule(
          "last half-hour's new tickets above 1.5 × their median", QueueSnapshot::left, .5, 1.5, 1);

  private final LogJudgement judgement;
  private final List<Window> surges;
  private final LocalTimes times;

  private TicketsReport(JourneyMap map, PlayedLog played, List<LoggedContact> opened) {
    LogDays days = LogDays.of(opened, map.timezone(), LEAST, LogDays.OF_TICKETS);
    List<WarningHistory> warnings = played.warnings(opened.get(0).ended(), Long.MAX_VALUE);
    this.judgement = new LogJudgement(map, played, warnings, days, new QueueHistory(opened));
    this.surges = SurgeWindows.volume(opened, days);
    this.times = new LocalTimes(map.timezone());
  }

  /**
   * Plays a sample and judges the warnings over it.
   *
   * @throws IOException if a file cannot be read
   */
  static TicketsReport of(Path sample) throws IOException {
    JourneyMaps maps = JourneyMapReader.read(sample.resolve("journey.yml"));
    JourneyMap map = maps.byId().values().iterator().next();
    PlayedLog played = PlayedLog.of(maps, "ticket.jsonl.gz", List.of(sample));
    return new TicketsReport(map, played, EventLog.opened(sample, maps));
  }

  /** The whole report. */
  String whole() {
    return judgement.counts()
        + "\n"
        + judgement.card(surges, List.of(NAIVE))
        + "\n"
        + judgement.targets()
        + "\nHow well values known beforehand predict a surge of new tickets (area under the"
        + " curve):\n\n"
        + predictions()
        + "\nEvery page and watch:\n\n"
        + everyWarning()
        + "\nEvery bad day:\n\n"
        + everyBadDay();
  }

  private MarkdownTable predictions() {
    return MarkdownTable.compact(
            "known when the hour begins", "new tickets, " + judgement.counted(surges))
        .row("**Pulssi's score**", judgement.byScore(surges).text())
        .row(
            "new tickets of the half-hour before",
            judgement.byQueue(surges, QueueSnapshot::left).text());
  }

  private MarkdownTable everyWarning() {
    var table =
        MarkdownTable.compact(
            "began",
            "step",
            "what",
            "evidence",
            "new tickets that day (usual)",
            "surges in the 24 h after",
            "judged");
    judgement.warnings().forEach(each -> table.row(row(each)));
    return table;
  }

  private String[] row(WarningHistory each) {
    OptionalLong paged = each.pagedAt();
    long at = paged.orElse(each.since());
    StepDay day = judgement.days().at(each.step(), at);
    List<Window> after = LogJudgement.surgesAfter(surges, each.step(), at);
    return new String[] {
      times.moment(each.since()),
      judgement.name(each.step()),
      paged.isPresent() ? "**paged** " + times.moment(paged.getAsLong()) : "watched",
      each.evidence(),
      day == null ? "too few" : opened(day),
      after.isEmpty() ? "none" : after.size() + ", " + times.moment(after.get(0).from()),
      verdict(day, !after.isEmpty())
    };
  }

  private static String verdict(@Nullable StepDay day, boolean surge) {
    if (day != null && day.bad()) {
      return "**right**, a bad day";
    }
    return surge ? "a surge, no bad day" : "wrong";
  }

  private MarkdownTable everyBadDay() {
    var table =
        MarkdownTable.compact(
            "day",
            "step",
            "new tickets (usual)",
            "first alert",
            "highest score by noon",
            "highest that day");
    judgement.days().all().stream()
        .filter(StepDay::bad)
        .sorted(Comparator.comparing(StepDay::day).thenComparing(StepDay::step))
        .forEach(day -> table.row(row(day)));
    return table;
  }

  private String[] row(StepDay day) {
    long begin = judgement.days().begin(day.day());
    long noon = judgement.days().noon(day.day());
    OptionalLong first = judgement.firstAlert(day);
    return new String[] {
      LocalTimes.day(day.day()),
      judgement.name(day.step()),
      opened(day),
      (first.isPresent() ? times.time(first.getAsLong()) : "**not**")
          + (judgement.isLearning(day.step(), noon) ? ", still learning" : ""),
      judgement.highest(day.step(), begin, noon),
      judgement.highest(day.step(), begin, judgement.days().end(day.day()))
    };
  }

  private static String opened(StepDay day) {
    return day.n() + " (" + Math.round(day.usual().contacts()) + ")";
  }
}
