package io.pulssi.report;

import static j2html.TagCreator.article;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.pulssi.event.EvidenceLine;
import io.pulssi.event.Warning;
import io.pulssi.figure.PlainFigures;
import j2html.tags.DomContent;
import j2html.tags.specialized.ArticleTag;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.DlTag;
import j2html.tags.specialized.SectionTag;
import java.util.Locale;

/** Every warning that paged, with its reason, its evidence and its outcome. */
final class PageSection {
  /** More pages are only in warnings.jsonl, because nobody reads so many in a report. */
  static final int PAGES_MOST = 200;

  private static final int CLOSE_UPS_MOST = 60;
  private static final long BEFORE_MILLIS = 4 * 86_400_000L;
  private static final long AFTER_MILLIS = 36 * 3_600_000L;

  private final JourneyView view;

  private PageSection(JourneyView view) {
    this.view = view;
  }

  static SectionTag of(JourneyView view) {
    PageSection section = new PageSection(view);
    int more = view.pages().size() - PAGES_MOST;
    return section(
        h2("Pages"),
        iff(view.pages().isEmpty(), p(none(view)).withClass("none")),
        each(view.pages().stream().limit(PAGES_MOST).map(section::page)),
        iff(more > 0, p("%d more are in warnings.jsonl.".formatted(more)).withClass("note")));
  }

  private static String none(JourneyView view) {
    if (view.days().isEmpty()) {
      return "There is nothing to judge.";
    }
    return LearningDays.isLearning(view)
        ? "None yet: " + LearningDays.words(view) + "."
        : "No step paged.";
  }

  private DomContent page(NumberedWarning warning) {
    WarningHistory history = warning.history();
    Warning shown = history.shown();
    ArticleTag page =
        article(
                h3(
                    MarkShape.PAGED.svg(),
                    text("%s · %s".formatted(warning.label(), view.name(history.step()))),
                    span(history.severity().name())
                        .withClasses("severity", history.severity().name())),
                p(shown.getBecause()).withClass("because"),
                facts(warning))
            .withClasses("warning", "paged")
            .withId(view.anchor("warning", warning.label()));
    return shown.getEvidence().isEmpty()
        ? page
        : page.with(evidence(warning.label(), shown), closeUp(warning, shown));
  }

  private DlTag facts(NumberedWarning warning) {
    WarningHistory history = warning.history();
    Warning shown = history.shown();
    String legs = view.legs(shown);
    String laterLegs = view.legs(history.lastKnown());
    return dl(
            fact("Paged at", view.times().time(history.raisedAt())),
            fact("Began at (estimate)", view.times().time(shown.getOnset())),
            fact(
                history.isClosed() ? "Closed at" : "Still open at the end of the data",
                view.times().time(warning.until())),
            fact("Highest score", PlainFigures.score(history.scoreMax())),
            fact("First leg", legs),
            iff(!laterLegs.equals(legs), fact("First leg, later", laterLegs)),
            fact("Who was paged", shown.getPage()),
            fact("Owner", view.owner(shown.getOwner())),
            each(PageOutcomes.words(view, history), PageSection::fact))
        .withClasses("facts", "small");
  }

  private static DivTag fact(String name, String value) {
    return div(dt(name), dd(value));
  }

  private DivTag evidence(String label, Warning shown) {
    ReportTable table =
        new ReportTable(
            "Evidence of " + label + " when it paged",
            "Line",
            "Signal",
            "Observed",
            "Usual",
            "Observations",
            "Since",
            "Weight");
    for (EvidenceLine line : shown.getEvidence()) {
      Double expected = line.getExpected();
      table.row(
          line.getLine(),
          SignalWords.ofEvidence(line.getSignal()),
          PlainFigures.inUnit(line.getObserved(), line.getUnit()),
          expected == null ? "not known" : PlainFigures.inUnit(expected, line.getUnit()),
          PlainFigures.count(line.getN()),
          view.times().time(line.getSince()),
          PlainFigures.score(line.getWeight()));
    }
    return table.html();
  }

  /**
   * A chart of the leading signal around the page. The number of charts is limited, because each
   * makes the file larger.
   */
  private DomContent closeUp(NumberedWarning warning, Warning shown) {
    String step = warning.history().step();
    if (!view.record().steps().containsKey(step) || warning.number() > CLOSE_UPS_MOST) {
      return each();
    }
    String signal = shown.getEvidence().get(0).getSignal();
    return ChartFigure.of(
        view,
        step,
        signal,
        SignalWords.of(signal) + ", the days around " + warning.label(),
        String.format(
            Locale.ROOT,
            "%.1f %.1f",
            view.record().grid().position(warning.history().raisedAt() - BEFORE_MILLIS),
            view.record().grid().position(warning.until() + AFTER_MILLIS)));
  }
}
