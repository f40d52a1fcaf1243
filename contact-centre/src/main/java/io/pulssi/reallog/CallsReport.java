package io.pulssi.reallog;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.reallog.QueueHistory.Sight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What was said of a month of calls, judged by what the log shows afterwards. */
final class CallsReport {
  private static final String FILE = "queue-wait.jsonl.gz";
  private static final int LEAST = 30;

  private static final List<QueueRule> RULES =
      List.of(QueueRule.NAIVE, QueueRule.OLDEST, QueueRule.WAIT_TIMES_QUEUE);

  private final LogJudgement story;
  private final List<Window> hangingUp;
  private final List<Window> callingAgain;
  private final LocalTimes words;

  private CallsReport(
      JourneyMap map, PlayedLog played, List<LoggedContact> all, List<LoggedContact> judged) {
    this.story =
        new LogJudgement(
            map,
            played,
            played.told(judged.get(0).ended(), Long.MAX_VALUE),
            LogDays.of(judged, map.timezone(), LEAST, LogDays.OF_CALLS),
            new QueueHistory(all));
    this.hangingUp = SurgeWindows.abandonment(judged);
    this.callingAgain = SurgeWindows.callingAgain(judged);
    this.words = new LocalTimes(map.timezone());
  }

  /**
   * Plays a sample, after others to learn from, and judges it.
   *
   * @throws IOException if a file cannot be read
   */
  static CallsReport of(Path sample, List<Path> taught) throws IOException {
    JourneyMaps maps = JourneyMapReader.read(sample.resolve("journey.yml"));
    var folders = new ArrayList<>(taught);
    folders.add(sample);
    var all = new ArrayList<LoggedContact>();
    for (Path folder : folders) {
      all.addAll(EventLog.contacts(folder, maps));
    }
    JourneyMap map = maps.byId().values().iterator().next();
    PlayedLog played = PlayedLog.of(maps, FILE, folders);
    return new CallsReport(map, played, all, EventLog.contacts(sample, maps));
  }

  /** All of it. */
  String whole() {
    return story.counts()
        + story.goals()
        + callingAgain()
        + "\n"
        + story.rules(RULES)
        + "\nArea under the curve:\n\n"
        + foresight()
        + "\nEvery warning:\n\n"
        + everyWarning()
        + "\nBad days missed:\n\n"
        + missedDays();
  }

  private String callingAgain() {
    AreaUnderCurve score = story.byScore(callingAgain);
    AreaUnderCurve wait = story.byQueue(callingAgain, Sight::meanWaitSeconds);
    return LogJudgement.goal(
        "Calling again foreseen better than by the wait before",
        score.areaText() + " against " + wait.areaText(),
        score.area() > wait.area());
  }

  private Table foresight() {
    var table =
        new Table(
            "known beforehand",
            "hanging up, " + story.counted(hangingUp),
            "calling again, " + story.counted(callingAgain),
            "bad day by noon, " + story.countedMornings());
    table.row(
        "**Pulssi's score**",
        story.byScore(hangingUp).text(),
        story.byScore(callingAgain).text(),
        story.mornings().text());
    row(table, "mean wait", Sight::meanWaitSeconds);
    row(table, "wait × queue", Sight::waitTimesQueued);
    return table;
  }

  private void row(Table table, String name, ToDoubleFunction<Sight> value) {
    table.row(
        name,
        story.byQueue(hangingUp, value).text(),
        story.byQueue(callingAgain, value).text(),
        story.morningsByQueue(value).text());
  }

  private Table everyWarning() {
    var table = new Table("first", "step", "as", "hung up (usual)", "judged");
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
      day == null ? "few calls" : hungUp(day),
      verdict(each.step(), at, day)
    };
  }

  private String verdict(String step, long at, @Nullable StepDay day) {
    if (day != null && day.bad()) {
      return "**right**";
    }
    if (LogJudgement.surgeAfter(hangingUp, step, at)
        || LogJudgement.surgeAfter(callingAgain, step, at)) {
      return "surge";
    }
    return "wrong";
  }

  private Table missedDays() {
    var table = new Table("day", "step", "calls:", "hung up (usual)", "waited (usual)", "score:");
    story
        .missed()
        .forEach(
            day ->
                table.row(
                    LocalTimes.day(day.day()),
                    day.step(),
                    Integer.toString(day.n()),
                    hungUp(day),
                    waited(day),
                    story.highest(day)));
    return table;
  }

  private static String hungUp(StepDay day) {
    return LocalTimes.percent(day.share()) + " (" + LocalTimes.percent(day.usual().share()) + ")";
  }

  private static String waited(StepDay day) {
    return Math.round(day.meanWait()) + " s (" + Math.round(day.usual().meanWait()) + ")";
  }
}
