package io.pulssi.reallog;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.reallog.Queue.Sight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What was said of a month of tickets, judged by what the log shows afterwards. */
final class TicketsReport {
  private static final int LEAST = 10;

  private static final QueueRule NAIVE =
      new QueueRule(
          "last half-hour's new tickets above 1.5 × their median", Sight::left, .5, 1.5, 1);

  private final Story story;
  private final List<Window> surges;
  private final Words words;

  private TicketsReport(JourneyMap map, Played played, List<Contact> opened) {
    Days days = Days.of(opened, map.timezone(), LEAST, Days.OF_TICKETS);
    List<Told> told = played.told(opened.get(0).ended(), Long.MAX_VALUE);
    this.story = new Story(map, played, told, days, new Queue(opened));
    this.surges = Surges.volume(opened, days);
    this.words = new Words(map.timezone());
  }

  /**
   * Plays a sample and judges it.
   *
   * @throws IOException if a file cannot be read
   */
  static TicketsReport of(Path sample) throws IOException {
    JourneyMaps maps = JourneyMapReader.read(sample.resolve("journey.yml"));
    JourneyMap map = maps.byId().values().iterator().next();
    Played played = Played.of(maps, "ticket.jsonl.gz", List.of(sample));
    return new TicketsReport(map, played, EventLog.opened(sample, maps));
  }

  /** All of it. */
  String whole() {
    return story.counts()
        + "\n"
        + story.card(surges, List.of(NAIVE))
        + "\n"
        + story.reach()
        + "\nHours that were a surge of new tickets, told beforehand (area under the curve):\n\n"
        + foresight()
        + "\nEvery page and watch:\n\n"
        + everyWarning()
        + "\nEvery bad day:\n\n"
        + everyBadDay();
  }

  private Table foresight() {
    return new Table("known when the hour begins", "new tickets, " + story.counted(surges))
        .row("**Pulssi's score**", story.byScore(surges).text())
        .row("new tickets of the half-hour before", story.byQueue(surges, Sight::left).text());
  }

  private Table everyWarning() {
    var table =
        new Table(
            "said at",
            "step",
            "what",
            "why",
            "new tickets that day (usual)",
            "surges in the 24 h after",
            "judged");
    story.told().forEach(each -> table.row(row(each)));
    return table;
  }

  private String[] row(Told each) {
    OptionalLong paged = each.pagedAt();
    long at = paged.orElse(each.since());
    StepDay day = story.days().at(each.step(), at);
    List<Window> after = Story.surgesAfter(surges, each.step(), at);
    return new String[] {
      words.moment(each.since()),
      story.name(each.step()),
      paged.isPresent() ? "**paged** " + words.moment(paged.getAsLong()) : "watched",
      each.evidence(),
      day == null ? "too few" : opened(day),
      after.isEmpty() ? "none" : after.size() + ", " + words.moment(after.get(0).from()),
      verdict(day, !after.isEmpty())
    };
  }

  private static String verdict(@Nullable StepDay day, boolean surge) {
    if (day != null && day.bad()) {
      return "**right**, a bad day";
    }
    return surge ? "a surge, no bad day" : "wrong";
  }

  private Table everyBadDay() {
    var table =
        new Table(
            "day",
            "step",
            "new tickets (usual)",
            "spoken of from",
            "highest score by noon",
            "highest that day");
    story.days().all().stream()
        .filter(StepDay::bad)
        .sorted(Comparator.comparing(StepDay::day).thenComparing(StepDay::step))
        .forEach(day -> table.row(row(day)));
    return table;
  }

  private String[] row(StepDay day) {
    long begin = story.days().begin(day.day());
    long noon = story.days().noon(day.day());
    OptionalLong spoken = story.spokenFrom(day);
    return new String[] {
      Words.day(day.day()),
      story.name(day.step()),
      opened(day),
      (spoken.isPresent() ? words.time(spoken.getAsLong()) : "**not**")
          + (story.isLearning(day.step(), noon) ? ", still learning" : ""),
      story.highest(day.step(), begin, noon),
      story.highest(day.step(), begin, story.days().end(day.day()))
    };
  }

  private static String opened(StepDay day) {
    return day.n() + " (" + Math.round(day.usual().contacts()) + ")";
  }
}
