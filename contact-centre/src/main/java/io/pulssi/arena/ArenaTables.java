package io.pulssi.arena;

import io.pulssi.score.IntervalEstimate;
import io.pulssi.score.PageAssessor;
import io.pulssi.score.RunAssessment.IncidentCase;
import io.pulssi.score.RunAssessment.Kind;
import io.pulssi.score.RunAssessment.PageCase;
import io.pulssi.score.RunStatistics;
import io.pulssi.score.VolumeClass;
import io.pulssi.text.MarkdownTable;
import io.pulssi.text.NumberText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The tables of the arena page, in Markdown. The same results give the same bytes. */
final class ArenaTables {
  private static final String WEB_FAILURE = "web-failure";
  private static final double USUAL_BUDGET = 1;

  private final ArenaStandings standings;
  private final List<ArenaCompetitor> competitors;
  private final List<Column> columns = new ArrayList<>();

  /**
   * With these results.
   *
   * @param competitors in the order of tables
   */
  ArenaTables(ArenaStandings standings, List<ArenaCompetitor> competitors) {
    this.standings = standings;
    this.competitors = competitors;
    for (ArenaCompetitor each : competitors) {
      if (standings.hasOwn(each.name())) {
        columns.add(new Column(each.label(), "as it pages", standings.own(each.name())));
      }
    }
    for (ArenaCompetitor each : competitors) {
      if (standings.hasOwn(each.name()) || each.name().startsWith("tuned")) {
        columns.add(
            new Column(each.label(), "at 1 a week", standings.tuned(each.name(), USUAL_BUDGET)));
      }
    }
  }

  /**
   * All detectors at three budgets, thresholds solved on the tuning seeds and on the reported ones.
   */
  String tradeOffs() {
    StringBuilder text = new StringBuilder();
    for (double budget : ArenaStandings.BUDGETS) {
      text.append(heading(budget)).append(tradeOff(budget, standings::tuned)).append('\n');
    }
    text.append("### At equal rates of false pages\n\n")
        .append("The same, but every threshold is solved on the reported seeds.\n\n");
    for (double budget : ArenaStandings.BUDGETS) {
      text.append(heading(budget)).append(tradeOff(budget, standings::matched)).append('\n');
    }
    return text.toString();
  }

  private static String heading(double budget) {
    return String.format(Locale.ROOT, "**%.1f false pages a week**%n%n", budget)
        .replace("\r\n", "\n");
  }

  private MarkdownTable tradeOff(
      double budget, BiFunction<String, Double, DetectorStanding> standing) {
    MarkdownTable table =
        MarkdownTable.padded(
            "detector",
            "incidents found",
            "surges paged before",
            "median lead, h",
            "delay on a web failure, h",
            "right by surges / by chance",
            "false pages a week",
            "in calm weeks",
            "threshold");
    for (ArenaCompetitor each : competitors) {
      table.row(row(each.label(), standing.apply(each.name(), budget)));
    }
    return table;
  }

  private static List<String> row(String label, DetectorStanding standing) {
    RunStatistics tally = standing.tally();
    long scored = tally.scored().count();
    return List.of(
        label,
        withInterval(2, standing.figure(tally.incidents().count(), t -> t.recall(each -> true))),
        withInterval(2, standing.figure(tally.surges().count(), RunStatistics::early)),
        withInterval(1, standing.figure(tally.surges().count(), RunStatistics::leadHours)),
        withInterval(1, standing.figure(0, t -> t.delayHours(ofType(WEB_FAILURE)))),
        rate(tally.precision()) + " / " + rate(tally.precisionByChance()),
        withInterval(2, standing.figure(scored, RunStatistics::falsePagesPerWeek)),
        rate(tally.falsePagesPerCalmWeek()),
        Double.isNaN(standing.threshold())
            ? "–"
            : String.format(Locale.ROOT, "%.3g", standing.threshold()));
  }

  /** Detectors with a rule of their own, and tuned thresholds, in more detail. */
  String details() {
    StringBuilder text = new StringBuilder();
    text.append(overall()).append('\n');
    text.append("**Found, by type** (and median delay of those found, h)\n\n");
    text.append(by("type", types(), ArenaTables::ofType)).append('\n');
    text.append("**Found, by contacts a day of the step**\n\n");
    text.append(by("contacts a day", volumes(), ArenaTables::ofVolume)).append('\n');
    text.append("**Right and false pages, by the heaviest line of evidence**\n\n");
    text.append(byLine()).append('\n');
    text.append(
        "**False pages during harmless events, and how many would be there by chance**\n\n");
    text.append(contexts()).append('\n');
    return text.toString();
  }

  private MarkdownTable overall() {
    MarkdownTable table = table("measure");
    line(table, "incidents found", each -> recall(each, any -> true));
    line(
        table,
        "surges paged before",
        each -> withInterval(2, each.figure(each.tally().surges().count(), RunStatistics::early)));
    line(
        table,
        "median lead over all surges, h",
        each ->
            withInterval(1, each.figure(each.tally().surges().count(), RunStatistics::leadHours)));
    line(
        table,
        "first leg right, at once",
        each -> leg(each, each.figure(0, RunStatistics::firstLegRight)));
    line(
        table,
        "first leg right, after 4 h",
        each -> leg(each, each.figure(0, RunStatistics::firstLegRightLater)));
    line(
        table,
        "pages right by surges / by chance",
        each -> rate(each.tally().precision()) + " / " + rate(each.tally().precisionByChance()));
    line(
        table,
        "false pages a week",
        each -> withInterval(2, each.figure(0, RunStatistics::falsePagesPerWeek)));
    line(
        table,
        "false pages a week without incidents",
        each -> withInterval(2, each.figure(0, RunStatistics::falsePagesPerCalmWeek)));
    line(table, "worst owner, false pages a week", ArenaTables::worstOwner);
    line(
        table,
        "pages in the first 14 days",
        each ->
            Long.toString(
                each.tally().pages().filter(page -> page.kind() == Kind.PREMATURE).count()));
    line(table, "storms with one common-cause page", ArenaTables::storms);
    return table;
  }

  private static String leg(DetectorStanding standing, IntervalEstimate figure) {
    return withInterval(2, figure) + " of " + standing.tally().downstream().count();
  }

  private static String worstOwner(DetectorStanding standing) {
    Map<String, Long> byOwner =
        standing
            .tally()
            .pages()
            .filter(PageCase::isFalse)
            .collect(Collectors.groupingBy(PageCase::owner, TreeMap::new, Collectors.counting()));
    return byOwner.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(
            worst ->
                worst.getKey()
                    + " "
                    + rate(
                        standing
                            .tally()
                            .falsePagesPerWeek(page -> page.owner().equals(worst.getKey()))))
        .orElse("–");
  }

  private static String storms(DetectorStanding standing) {
    var storms = standing.runs().stream().flatMap(run -> run.storms().stream()).toList();
    long one = storms.stream().filter(storm -> storm.common() == 1).count();
    long others = storms.stream().mapToLong(storm -> storm.others()).sum();
    return one + " of " + storms.size() + "; false pages of single steps: " + others;
  }

  private MarkdownTable by(
      String what, List<String> names, Function<String, Predicate<IncidentCase>> which) {
    MarkdownTable table = table(what);
    for (String name : names) {
      Predicate<IncidentCase> cases = which.apply(name);
      line(
          table,
          name,
          each -> {
            String delay = rate(each.tally().delayHours(cases));
            return recall(each, cases) + " (" + delay + ")";
          });
    }
    return table;
  }

  private static String recall(DetectorStanding standing, Predicate<IncidentCase> cases) {
    long n = standing.tally().incidents().filter(cases).count();
    return withInterval(2, standing.figure(n, tally -> tally.recall(cases))) + " of " + n;
  }

  private MarkdownTable byLine() {
    TreeSet<String> lines = new TreeSet<>();
    columns.forEach(
        column -> column.standing.tally().scored().forEach(page -> lines.add(page.page().line())));
    MarkdownTable table = table("line");
    for (String line : lines) {
      line(
          table,
          line.isEmpty() ? "none given" : line,
          each -> {
            List<PageCase> pages =
                each.tally().scored().filter(page -> page.page().line().equals(line)).toList();
            long wrong = pages.stream().filter(PageCase::isFalse).count();
            return (pages.size() - wrong) + " right, " + wrong + " false";
          });
    }
    return table;
  }

  private MarkdownTable contexts() {
    TreeSet<String> contexts = new TreeSet<>();
    columns.forEach(
        column ->
            column.standing.runs().forEach(run -> contexts.addAll(run.contextShares().keySet())));
    MarkdownTable table = table("during");
    line(
        table,
        PageAssessor.FIRST_DAYS,
        each -> Long.toString(each.tally().falsePagesIn(PageAssessor.FIRST_DAYS)));
    for (String context : contexts) {
      line(
          table,
          context,
          each ->
              String.format(
                  Locale.ROOT,
                  "%d, by chance %.1f",
                  each.tally().falsePagesIn(context),
                  each.tally().falsePagesByChanceIn(context)));
    }
    return table;
  }

  private List<String> types() {
    return standings.reported().stream()
        .flatMap(seed -> seed.truth().incidents().stream())
        .map(incident -> incident.type())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> volumes() {
    return List.of(VolumeClass.values()).stream().map(VolumeClass::label).toList();
  }

  private static Predicate<IncidentCase> ofType(String type) {
    return each -> each.incident().type().equals(type);
  }

  private static Predicate<IncidentCase> ofVolume(String label) {
    return each -> each.volume().label().equals(label);
  }

  private MarkdownTable table(String first) {
    List<String> head = new ArrayList<>(List.of(first));
    columns.forEach(column -> head.add(column.name + ", " + column.how));
    return MarkdownTable.padded(head.toArray(new String[0]));
  }

  private void line(MarkdownTable table, String name, Function<DetectorStanding, String> cell) {
    List<String> cells = new ArrayList<>(List.of(name));
    columns.forEach(column -> cells.add(cell.apply(column.standing)));
    table.row(cells);
  }

  private static String withInterval(int decimals, IntervalEstimate figure) {
    return NumberText.withInterval(figure.value(), figure.low(), figure.high(), decimals);
  }

  private static String rate(double value) {
    return NumberText.decimal(value, 2);
  }

  /** A column of the detailed tables. */
  private record Column(String name, String how, DetectorStanding standing) {}
}
