package io.pulssi.arena;

import io.pulssi.score.Assessment.IncidentCase;
import io.pulssi.score.Assessment.Kind;
import io.pulssi.score.Assessment.PageCase;
import io.pulssi.score.Assessor;
import io.pulssi.score.Figure;
import io.pulssi.score.Tally;
import io.pulssi.score.VolumeClass;
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

/** What the contest came to, as a page in Markdown: the same results give the same bytes. */
final class ArenaPage {
  private static final String WEB_FAILURE = "web-failure";
  private static final double USUAL_BUDGET = 1;

  private final Standings standings;
  private final List<Detector> detectors;
  private final List<Column> columns = new ArrayList<>();

  /**
   * Of these results.
   *
   * @param detectors in the order of tables
   */
  ArenaPage(Standings standings, List<Detector> detectors) {
    this.standings = standings;
    this.detectors = detectors;
    for (Detector detector : detectors) {
      if (standings.hasOwn(detector.name())) {
        columns.add(new Column(detector.name(), "as it pages", standings.own(detector.name())));
      }
    }
    for (Detector detector : detectors) {
      if (standings.hasOwn(detector.name()) || detector.name().startsWith("tuned")) {
        columns.add(
            new Column(
                detector.name(), "at 1 a week", standings.tuned(detector.name(), USUAL_BUDGET)));
      }
    }
  }

  /** Trade-offs at three budgets, the thresholds solved elsewhere and here. */
  String tradeOffs() {
    StringBuilder text = new StringBuilder();
    for (double budget : Standings.BUDGETS) {
      text.append(heading(budget)).append(tradeOff(budget, standings::tuned)).append('\n');
    }
    text.append("### At equal rates of false pages\n\n")
        .append("The same with every threshold solved on the reported seeds themselves.\n\n");
    for (double budget : Standings.BUDGETS) {
      text.append(heading(budget)).append(tradeOff(budget, standings::matched)).append('\n');
    }
    return text.toString();
  }

  private static String heading(double budget) {
    return String.format(Locale.ROOT, "**%.1f false pages a week**%n%n", budget)
        .replace("\r\n", "\n");
  }

  private Table tradeOff(double budget, BiFunction<String, Double, Standing> standing) {
    Table table =
        new Table(
            "detector",
            "incidents found",
            "surges paged before",
            "median lead, h",
            "delay on a web failure, h",
            "right by surges / by chance",
            "false pages a week",
            "in calm weeks",
            "threshold");
    for (Detector detector : detectors) {
      table.row(row(standing.apply(detector.name(), budget)));
    }
    return table;
  }

  private static List<String> row(Standing standing) {
    Tally tally = standing.tally();
    long scored = tally.scored().count();
    return List.of(
        standing.detector(),
        Cell.share(standing.figure(tally.incidents().count(), t -> t.recall(each -> true))),
        Cell.share(standing.figure(tally.surges().count(), Tally::early)),
        Cell.number(standing.figure(tally.surges().count(), Tally::leadHours)),
        Cell.number(standing.figure(0, t -> t.delayHours(ofType(WEB_FAILURE)))),
        Cell.rate(tally.precision()) + " / " + Cell.rate(tally.precisionByChance()),
        Cell.share(standing.figure(scored, Tally::falsePagesPerWeek)),
        Cell.rate(tally.falsePagesPerCalmWeek()),
        Double.isNaN(standing.threshold())
            ? "–"
            : String.format(Locale.ROOT, "%.3g", standing.threshold()));
  }

  /** Whoever pages by a rule of its own, and thresholds tuned per step: case by case. */
  String closer() {
    StringBuilder text = new StringBuilder();
    text.append(overall()).append('\n');
    text.append("**Found, by type** (and median delay of those found, h)\n\n");
    text.append(by("type", types(), ArenaPage::ofType)).append('\n');
    text.append("**Found, by contacts a day of the step**\n\n");
    text.append(by("contacts a day", volumes(), ArenaPage::ofVolume)).append('\n');
    text.append("**Right and false pages, by the heaviest line of evidence**\n\n");
    text.append(byLine()).append('\n');
    text.append("**False pages in what is benign, and how many chance would have put there**\n\n");
    text.append(contexts()).append('\n');
    return text.toString();
  }

  private Table overall() {
    Table table = table("measure");
    line(table, "incidents found", each -> recall(each, any -> true));
    line(
        table,
        "surges paged before",
        each -> Cell.share(each.figure(each.tally().surges().count(), Tally::early)));
    line(
        table,
        "median lead over all surges, h",
        each -> Cell.number(each.figure(each.tally().surges().count(), Tally::leadHours)));
    line(
        table, "first leg right, at once", each -> leg(each, each.figure(0, Tally::firstLegRight)));
    line(
        table,
        "first leg right, after 4 h",
        each -> leg(each, each.figure(0, Tally::firstLegRightLater)));
    line(
        table,
        "pages right by surges / by chance",
        each ->
            Cell.rate(each.tally().precision())
                + " / "
                + Cell.rate(each.tally().precisionByChance()));
    line(table, "false pages a week", each -> Cell.share(each.figure(0, Tally::falsePagesPerWeek)));
    line(
        table,
        "false pages a week without incidents",
        each -> Cell.share(each.figure(0, Tally::falsePagesPerCalmWeek)));
    line(table, "worst owner, false pages a week", ArenaPage::worstOwner);
    line(
        table,
        "pages in the first 14 days",
        each ->
            Long.toString(
                each.tally().pages().filter(page -> page.kind() == Kind.PREMATURE).count()));
    line(table, "storms with one common-cause page", ArenaPage::storms);
    return table;
  }

  private static String leg(Standing standing, Figure figure) {
    return Cell.share(figure) + " of " + standing.tally().downstream().count();
  }

  private static String worstOwner(Standing standing) {
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
                    + Cell.rate(
                        standing
                            .tally()
                            .falsePagesPerWeek(page -> page.owner().equals(worst.getKey()))))
        .orElse("–");
  }

  private static String storms(Standing standing) {
    var storms = standing.runs().stream().flatMap(run -> run.storms().stream()).toList();
    long one = storms.stream().filter(storm -> storm.common() == 1).count();
    long others = storms.stream().mapToLong(storm -> storm.others()).sum();
    return one + " of " + storms.size() + "; false pages of single steps: " + others;
  }

  private Table by(
      String what, List<String> names, Function<String, Predicate<IncidentCase>> which) {
    Table table = table(what);
    for (String name : names) {
      Predicate<IncidentCase> cases = which.apply(name);
      line(
          table,
          name,
          each -> {
            String delay = Cell.rate(each.tally().delayHours(cases));
            return recall(each, cases) + " (" + delay + ")";
          });
    }
    return table;
  }

  private static String recall(Standing standing, Predicate<IncidentCase> cases) {
    long n = standing.tally().incidents().filter(cases).count();
    return Cell.share(standing.figure(n, tally -> tally.recall(cases))) + " of " + n;
  }

  private Table byLine() {
    TreeSet<String> lines = new TreeSet<>();
    columns.forEach(
        column -> column.standing.tally().scored().forEach(page -> lines.add(page.page().line())));
    Table table = table("line");
    for (String line : lines) {
      line(
          table,
          line.isEmpty() ? "not told" : line,
          each -> {
            List<PageCase> pages =
                each.tally().scored().filter(page -> page.page().line().equals(line)).toList();
            long wrong = pages.stream().filter(PageCase::isFalse).count();
            return (pages.size() - wrong) + " right, " + wrong + " false";
          });
    }
    return table;
  }

  private Table contexts() {
    TreeSet<String> contexts = new TreeSet<>();
    columns.forEach(
        column ->
            column.standing.runs().forEach(run -> contexts.addAll(run.contextShares().keySet())));
    Table table = table("while");
    line(
        table,
        Assessor.FIRST_DAYS,
        each -> Long.toString(each.tally().falsePagesIn(Assessor.FIRST_DAYS)));
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

  private Table table(String first) {
    List<String> head = new ArrayList<>(List.of(first));
    columns.forEach(column -> head.add(column.name + ", " + column.how));
    return new Table(head.toArray(new String[0]));
  }

  private void line(Table table, String name, Function<Standing, String> cell) {
    List<String> cells = new ArrayList<>(List.of(name));
    columns.forEach(column -> cells.add(cell.apply(column.standing)));
    table.row(cells);
  }

  /** A detector that is looked at more closely. */
  private record Column(String name, String how, Standing standing) {}
}
