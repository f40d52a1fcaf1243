package io.pulssi.reallog;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.reallog.QueueHistory.Sight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said of a month of tickets, judged by what the log shows afterwards. */
final class TicketsReport {
  private static final int LEAST = 10;

  private static final QueueRule NAIVE =
      new QueueRule("new tickets above 1.5 × median", Sight::left, .5, 1.5, 1);

  private final LogJudgement story;
  private final List<Window> surges;
  private final LocalTimes words;

  private TicketsReport(JourneyMap map, PlayedLog played, List<LoggedContact> opened) {
    LogDays days = LogDays.of(opened, map.timezone(), LEAST, LogDays.OF_TICKETS);
    List<WarningHistory> told = played.told(opened.get(0).ended(), Long.MAX_VALUE);
    this.story = new LogJudgement(map, played, told, days, new QueueHistory(opened));
    this.surges = SurgeWindows.volume(opened, days);
    this.words = new LocalTimes(map.timezone());
  }

  /**
   * Plays a sample and judges it.
   *
   * @throws IOException if a file cannot be read
   */
  static TicketsReport of(Path sample) throws IOException {
    JourneyMaps maps = JourneyMapReader.read(sample.resolve("journey.yml"));
    JourneyMap map = maps.byId().values().iterator().next();
    PlayedLog played = PlayedLog.of(maps, "ticket.jsonl.gz", List.of(sample));
    return new TicketsReport(map, played, EventLog.opened(sample, maps));
  }

  /** All of it. */
  String whole() {
    return story.counts()
        + story.goals()
        + "\n"
        + story.rules(List.of(NAIVE))
        + "\nEvery warning:\n\n"
        + everyWarning()
        + "\nBad days missed:\n\n"
        + missedDays();
  }

  private Table everyWarning() {
    var table = new Table("first", "step", "as", "new tickets (usual)", "judged");
    story.told().forEach(each -> table.row(row(each)));
    return table;
  }

  private String[] row(WarningHistory each) {
    long at = each.pagedAt().orElse(each.since());
    StepDay day = story.days().at(each.step(), at);
    return new String[] {
      words.moment(each.since()),
      each.step(),
      words.kind(each),
      day == null ? "few" : opened(day),
      verdict(day, LogJudgement.surgeAfter(surges, each.step(), at))
    };
  }

  private static String verdict(@Nullable StepDay day, boolean surge) {
    if (day != null && day.bad()) {
      return "**right**";
    }
    return surge ? "surge" : "wrong";
  }

  private Table missedDays() {
    var table = new Table("day", "step", "new tickets (usual)", "score:");
    story
        .missed()
        .forEach(
            day ->
                table.row(LocalTimes.day(day.day()), day.step(), opened(day), story.highest(day)));
    return table;
  }

  private static String opened(StepDay day) {
    return day.n() + " (" + Math.round(day.usual().contacts()) + ")";
  }
}
