package io.pulssi.report;

import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.header;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import io.pulssi.figure.LocalTimes;
import io.pulssi.figure.PlainFigures;
import j2html.tags.DomContent;
import j2html.tags.specialized.DetailsTag;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.DlTag;
import j2html.tags.specialized.HeaderTag;
import j2html.tags.specialized.LiTag;
import java.time.ZoneOffset;
import java.util.List;

/** What was replayed, the result in figures and a sentence, and how to read the page. */
final class HeadSection {
  private HeadSection() {}

  static HeaderTag of(List<JourneyView> views, ReportFacts facts) {
    return header(
        p("Pulssi replay report").withClass("kicker"),
        h1(title(views)),
        p(span(views, facts)).withClass("span"),
        figures(views, facts),
        each(views, view -> p(ResultSentence.of(view, facts)).withClass("lead")),
        guide(views));
  }

  private static DlTag figures(List<JourneyView> views, ReportFacts facts) {
    long pages = views.stream().mapToLong(view -> view.pages().size()).sum();
    long watches = views.stream().mapToLong(view -> view.watches().size()).sum();
    long surges =
        views.stream().mapToLong(view -> view.record().complaints().surges().size()).sum();
    boolean complaints =
        views.stream().anyMatch(view -> view.record().complaints().complaints() > 0);
    return dl(
            figure(pages, pages == 1 ? "page" : "pages", MarkShape.PAGED.svg()),
            figure(watches, watches == 1 ? "watch" : "watches", MarkShape.WATCH.svg()),
            iff(
                complaints,
                figure(
                    surges,
                    surges == 1 ? "complaint surge" : "complaint surges",
                    MarkShape.SURGE.svg())),
            figure(facts.read(), "events read"),
            figure(facts.deadLettered(), "dead letters"))
        .withClass("facts");
  }

  private static DivTag figure(long n, String words, DomContent... mark) {
    return div(dt(words), dd(mark).withText(PlainFigures.count(n)));
  }

  private static String title(List<JourneyView> views) {
    return String.join(", ", views.stream().map(view -> view.record().map().journey()).toList());
  }

  private static String span(List<JourneyView> views, ReportFacts facts) {
    LocalTimes times = views.isEmpty() ? new LocalTimes(ZoneOffset.UTC) : views.get(0).times();
    long steps = views.stream().mapToLong(view -> view.record().steps().size()).sum();
    if (facts.accepted() == 0) {
      return "%s, local time of %s"
          .formatted(PlainFigures.count(steps, "step"), times.zone().getId());
    }
    return "%s to %s, %s, %s, local time of %s"
        .formatted(
            times.date(facts.from()),
            times.date(facts.to()),
            PlainFigures.count(days(views), "day") + " with data",
            PlainFigures.count(steps, "step"),
            times.zone().getId());
  }

  private static long days(List<JourneyView> views) {
    return views.stream().mapToLong(view -> view.days().size()).max().orElse(0);
  }

  private static DetailsTag guide(List<JourneyView> views) {
    boolean incidents = views.stream().anyMatch(view -> !view.incidents().isEmpty());
    return details(
            summary("How to read this page"),
            ul(
                item(MarkShape.PAGED, "A page", "the score reached 1; the owner is called."),
                item(
                    MarkShape.WATCH,
                    "A watch",
                    "the score reached 0.6: worth a look, but nobody is called."),
                item(
                    MarkShape.SURGE,
                    "A complaint surge",
                    "far more complaints in 24 hours than usual."),
                item(
                    MarkShape.BLIND,
                    "Blind",
                    "no data arrived, so nobody can tell whether the step is healthy."),
                iff(
                    incidents,
                    item(MarkShape.INCIDENT, "An incident", "a problem that truth.json lists."))),
            p(
                "The line of a chart shows what was observed, hour by hour. It is thicker and red"
                    + " where it is above the usual range. The shaded band is the usual range of"
                    + " that step at that hour of the week: about 8 of 10 usual hours lie in it."
                    + " The dashed line is the middle of the band. A warning is drawn at the time"
                    + " when it was decided. Hours without data are left out. Drag over a chart to"
                    + " zoom in; double-click to see all of it again."))
        .withClass("guide");
  }

  private static LiTag item(MarkShape mark, String name, String words) {
    return li(mark.svg(), strong(name), text(": " + words));
  }
}
