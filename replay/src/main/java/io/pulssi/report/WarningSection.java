package io.pulssi.report;

import io.pulssi.event.EvidenceLine;
import io.pulssi.event.Leg;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every warning with its evidence, its reason and what became of it. */
final class WarningSection {
  /** Who has more watches than this reads the topic. */
  static final int WATCHES_MOST = 300;

  static final int PAGES_MOST = 200;

  /** More are folded away until asked for. */
  private static final int WATCHES_OPEN = 12;

  private static final int CLOSE_UPS_MOST = 60;
  private static final long BEFORE_MILLIS = 4 * 86_400_000L;
  private static final long AFTER_MILLIS = 36 * 3_600_000L;

  private final Html html;
  private final PageView view;

  private WarningSection(Html html, PageView view) {
    this.html = html;
    this.view = view;
  }

  static void write(Html html, PageView view) {
    new WarningSection(html, view).write();
  }

  static void writeWatches(Html html, PageView view) {
    new WarningSection(html, view).writeWatches();
  }

  private void write() {
    html.open("section").element("h2", "Pages");
    if (view.pages().isEmpty()) {
      html.element("p", "No step paged.", "class", "none");
    }
    view.pages().stream().limit(PAGES_MOST).forEach(this::page);
    if (view.pages().size() > PAGES_MOST) {
      html.element(
          "p",
          "%d more are in warnings.jsonl.".formatted(view.pages().size() - PAGES_MOST),
          "class",
          "note");
    }
    html.close(1);
  }

  private void writeWatches() {
    html.open("section").element("h2", "Watches");
    if (view.watches().isEmpty()) {
      html.element("p", "No step was watched without paging.", "class", "none");
    } else {
      watches();
    }
    html.close(1);
  }

  private void page(NumberedWarning warning) {
    WarningStory story = warning.story();
    Warning shown = story.shown();
    html.open("article", "class", "warning paged", "id", view.anchor("warning", warning.label()));
    html.open("h3").mark(Mark.PAGED);
    html.text("%s · %s".formatted(warning.label(), view.name(story.step())));
    html.element("span", story.severity().name(), "class", "severity " + story.severity().name());
    html.close(1);
    html.element("p", shown.getBecause(), "class", "because");
    html.open("dl", "class", "facts small");
    fact("Paged", view.figures().time(story.raisedAt()));
    fact("Began, as far as the evidence tells", view.figures().time(shown.getOnset()));
    fact(closedWords(story), view.figures().time(warning.until()));
    fact("Score, at most", Figures.score(story.scoreMax()));
    fact("First leg", legs(shown));
    String laterLegs = legs(story.lastKnown());
    if (!laterLegs.equals(legs(shown))) {
      fact("First leg, later", laterLegs);
    }
    fact("Paged to", shown.getPage());
    fact("Owner", view.owner(shown.getOwner()));
    PageOutcomes.words(view, story).forEach(this::fact);
    html.close(1);
    evidence(warning.label(), shown);
    close(warning, shown);
    html.close(1);
  }

  private static String closedWords(WarningStory story) {
    return story.isClosed() ? "Closed" : "Open at the end of the data";
  }

  private void fact(String name, String value) {
    html.open("div").element("dt", name).element("dd", value).close(1);
  }

  private String legs(Warning warning) {
    List<Leg> legs = warning.getFirstLeg();
    if (legs.isEmpty()) {
      return "not known";
    }
    return legs.stream()
        .limit(3)
        .map(leg -> "%s %s".formatted(view.name(leg.getStep()), share(leg.getShare())))
        .collect(Collectors.joining(", "));
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private void evidence(String label, Warning shown) {
    if (shown.getEvidence().isEmpty()) {
      return;
    }
    html.table(
        "Evidence of " + label + " when it paged",
        "Line",
        "Signal",
        "Seen",
        "Usual",
        "Of",
        "Since",
        "Weight");
    for (EvidenceLine line : shown.getEvidence()) {
      Double expected = line.getExpected();
      html.row(
          line.getLine(),
          SignalWords.ofEvidence(line.getSignal()),
          Figures.value(line.getObserved(), line.getUnit()),
          expected == null ? "not known" : Figures.value(expected, line.getUnit()),
          Figures.count(line.getN()),
          view.figures().time(line.getSince()),
          Figures.score(line.getWeight()));
    }
    html.endTable();
  }

  /**
   * The leading signal around the page; charts are not free, so not of every page of a bad year.
   */
  private void close(NumberedWarning warning, Warning shown) {
    StepTimeline step = view.record().steps().get(warning.story().step());
    if (step == null || shown.getEvidence().isEmpty() || warning.number() > CLOSE_UPS_MOST) {
      return;
    }
    String signal = shown.getEvidence().get(0).getSignal();
    Charts.write(
        html,
        view,
        warning.story().step(),
        signal,
        SignalWords.of(signal) + ", the days around " + warning.label(),
        String.format(
            Locale.ROOT,
            "%.1f %.1f",
            view.record().grid().position(warning.story().raisedAt() - BEFORE_MILLIS),
            view.record().grid().position(warning.until() + AFTER_MILLIS)));
  }

  private void watches() {
    List<NumberedWarning> watches = view.watches();
    if (watches.size() > WATCHES_OPEN) {
      html.open("details", "class", "prints");
      html.element("summary", "All " + watches.size());
    } else {
      html.open("div");
    }
    html.open("div", "class", "watches");
    watches.stream().limit(WATCHES_MOST).forEach(this::watch);
    html.close(1);
    if (watches.size() > WATCHES_MOST) {
      html.element(
          "p",
          "%d more are in warnings.jsonl.".formatted(watches.size() - WATCHES_MOST),
          "class",
          "note");
    }
    html.close(1);
  }

  private void watch(NumberedWarning warning) {
    WarningStory story = warning.story();
    html.open("div", "class", "warning watch", "id", view.anchor("warning", warning.label()));
    html.open("p", "class", "watch-head").mark(Mark.WATCH);
    html.element("strong", warning.label() + " · " + view.name(story.step()));
    html.element(
        "span",
        "%s, %s, score at most %s"
            .formatted(
                view.figures().time(story.begunAt()),
                story.last().getState() == WarningState.CLOSED
                    ? "closed after " + Figures.duration((warning.until() - story.begunAt()) / 1e3)
                    : "still open at the end",
                Figures.score(story.scoreMax())),
        "class",
        "when");
    html.close(1);
    html.element("p", story.shown().getBecause(), "class", "because");
    html.element("p", inBrief(story.shown()), "class", "because");
    html.close(1);
  }

  private String inBrief(Warning shown) {
    String evidence =
        shown.getEvidence().stream().map(WarningSection::inBrief).collect(Collectors.joining("; "));
    return "Evidence: %s. First leg: %s.".formatted(evidence, legs(shown));
  }

  private static String inBrief(EvidenceLine line) {
    Double expected = line.getExpected();
    String usual = expected == null ? "" : ", usually " + Figures.value(expected, line.getUnit());
    return "%s %s (%s %s%s)"
        .formatted(
            line.getLine(),
            Figures.score(line.getWeight()),
            SignalWords.ofEvidence(line.getSignal()),
            Figures.value(line.getObserved(), line.getUnit()),
            usual);
  }
}
