package io.pulssi.reallog;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.reallog.Queue.Sight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What was said of a month of calls, judged by what the log shows afterwards. */
final class CallsReport {
  private static final String FILE = "queue-wait.jsonl.gz";
  private static final int LEAST = 30;
  private static final long DAY = 24 * 3_600_000L;

  private final Story story;
  private final List<Contact> contacts;
  private final List<Window> hangingUp;
  private final List<Window> callingAgain;
  private final Map<Contact, Boolean> again;
  private final Words words;

  private CallsReport(JourneyMap map, Played played, List<Contact> all, List<Contact> judged) {
    this.story =
        new Story(
            map,
            played,
            played.told(judged.get(0).ended(), Long.MAX_VALUE),
            Days.of(judged, map.timezone(), LEAST, Days.OF_CALLS),
            new Queue(all));
    this.contacts = judged;
    this.hangingUp = Surges.abandonment(judged);
    this.callingAgain = Surges.callingAgain(judged);
    this.again = Surges.again(judged);
    this.words = new Words(map.timezone());
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
    var all = new ArrayList<Contact>();
    for (Path folder : folders) {
      all.addAll(EventLog.contacts(folder, maps));
    }
    JourneyMap map = maps.byId().values().iterator().next();
    Played played = Played.of(maps, FILE, folders);
    return new CallsReport(map, played, all, EventLog.contacts(sample, maps));
  }

  /** All of it. */
  String whole() {
    return summary()
        + "\n"
        + reach()
        + "\nTold beforehand (area under the curve):\n\n"
        + foresight()
        + "\nEvery page and watch:\n\n"
        + everyWarning()
        + "\nEvery bad day:\n\n"
        + everyBadDay();
  }

  /** How many warnings there were, and the rules side by side. */
  String summary() {
    var rules = new ArrayList<>(List.of(QueueRule.NAIVE));
    rules.addAll(QueueRule.RIGHT_NOW);
    Scorecard card = story.card(hangingUp, rules);
    story.besides(card, QueueRule.BESIDE);
    return story.counts() + "\n" + card;
  }

  private Table reach() {
    Foresight score = story.byScore(callingAgain);
    Foresight wait = story.byQueue(callingAgain, Sight::meanWaitSeconds);
    return story
        .reach()
        .row(
            "calling again within a day foreseen better than by the previous wait",
            score.text() + " against " + wait.text(),
            Words.yes(score.area() > wait.area()));
  }

  private Table foresight() {
    var table =
        new Table(
            "known when the half-hour begins, or by noon",
            "hanging up, " + story.counted(hangingUp),
            "calling again within a day, " + story.counted(callingAgain),
            "a bad day, by the morning's highest, " + story.countedMornings());
    table.row(
        "**Pulssi's score**",
        story.byScore(hangingUp).text(),
        story.byScore(callingAgain).text(),
        story.mornings().text());
    row(table, "mean wait of the half-hour before", Sight::meanWaitSeconds);
    row(table, "oldest waiting", Sight::oldestSeconds);
    row(table, "wait × queued", Sight::waitTimesQueued);
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
    var table =
        new Table(
            "said at",
            "step",
            "what",
            "why",
            "that day hung up (usual)",
            "mean wait (usual)",
            "surges of hanging up in the 24 h after",
            "called again within a day (usual)",
            "judged");
    story.told().forEach(each -> table.row(row(each)));
    return table;
  }

  private String[] row(Told each) {
    OptionalLong paged = each.pagedAt();
    long at = paged.orElse(each.since());
    StepDay day = story.days().at(each.step(), at);
    List<Window> after = Story.surgesAfter(hangingUp, each.step(), at);
    return new String[] {
      words.moment(each.since()),
      story.name(each.step()),
      paged.isPresent() ? "**paged** " + words.moment(paged.getAsLong()) : "watched",
      each.evidence(),
      day == null ? "too few calls" : hungUp(day),
      day == null ? "" : waited(day),
      after.isEmpty() ? "none" : after.size() + ", " + words.moment(after.get(0).from()),
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
    return Story.surgesAfter(callingAgain, step, at).isEmpty()
        ? "wrong"
        : "a surge of calling again, no bad day";
  }

  private String calledAgain(String step, long at) {
    double[] after = called(step, at, at + DAY);
    double[] usual = called(step, Long.MIN_VALUE, Long.MAX_VALUE);
    return after[1] < 5
        ? "too few known"
        : Words.percent(after[0] / after[1]) + " (" + Words.percent(usual[0] / usual[1]) + ")";
  }

  /** Known callers of a step who called again, and all of them. */
  private double[] called(String step, long from, long to) {
    double[] counts = new double[2];
    for (Contact contact : contacts) {
      Boolean came = again.get(contact);
      boolean within = contact.step().equals(step) && contact.ended() >= from;
      if (came != null && within && contact.ended() < to) {
        counts[0] += came ? 1 : 0;
        counts[1]++;
      }
    }
    return counts;
  }

  private Table everyBadDay() {
    var table =
        new Table(
            "day",
            "step",
            "calls:",
            "hung up (usual)",
            "mean wait (usual)",
            "spoken of from",
            "highest score by noon",
            "highest that day",
            "first surge of hanging up");
    story.days().all().stream()
        .filter(StepDay::bad)
        .sorted(Comparator.comparing(StepDay::day).thenComparing(StepDay::step))
        .forEach(day -> table.row(row(day)));
    return table;
  }

  private String[] row(StepDay day) {
    Days days = story.days();
    long begin = days.begin(day.day());
    long end = days.end(day.day());
    long noon = days.noon(day.day());
    OptionalLong spoken = story.spokenFrom(day);
    return new String[] {
      Words.day(day.day()),
      story.name(day.step()),
      Integer.toString(day.n()),
      hungUp(day),
      waited(day),
      (spoken.isPresent() ? words.time(spoken.getAsLong()) : "**not**")
          + (story.isLearning(day.step(), noon) ? ", still learning" : ""),
      story.highest(day.step(), begin, noon),
      story.highest(day.step(), begin, end),
      hangingUp.stream()
          .filter(window -> window.surge() && window.step().equals(day.step()))
          .filter(window -> window.from() >= begin && window.from() < end)
          .findFirst()
          .map(window -> words.time(window.from()))
          .orElse("none")
    };
  }

  private static String hungUp(StepDay day) {
    return Words.percent(day.share()) + " (" + Words.percent(day.usual().share()) + ")";
  }

  private static String waited(StepDay day) {
    return Math.round(day.meanWait()) + " s (" + Math.round(day.usual().meanWait()) + " s)";
  }
}
