package io.pulssi.report;

import io.pulssi.outcome.Surge;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was replayed, what came of it, and how to read the rest. */
final class HeadSection {
  private HeadSection() {}

  static void write(Html html, List<PageView> views, ReportFacts facts) {
    html.open("header");
    html.element("p", "Pulssi replay report", "class", "kicker");
    html.element("h1", title(views));
    html.element("p", span(views, facts), "class", "span");
    html.open("dl", "class", "facts");
    long pages = views.stream().mapToLong(view -> view.pages().size()).sum();
    long watches = views.stream().mapToLong(view -> view.watches().size()).sum();
    fact(html, Mark.PAGED, Figures.count(pages), pages == 1 ? "page" : "pages");
    fact(html, Mark.WATCH, Figures.count(watches), watches == 1 ? "watch" : "watches");
    List<Surge> surges =
        views.stream().flatMap(view -> view.record().complaints().surges().stream()).toList();
    if (views.stream().anyMatch(view -> view.record().complaints().complaints() > 0)) {
      String words = surges.size() == 1 ? "complaint surge" : "complaint surges";
      fact(html, Mark.SURGE, Figures.count(surges.size()), words);
    }
    fact(html, null, Figures.count(facts.read()), "events read");
    fact(html, null, Figures.count(facts.deadLettered()), "dead letters");
    html.close(1);
    views.forEach(view -> Summary.write(html, view));
    guide(html, views);
    html.close(1);
  }

  private static String title(List<PageView> views) {
    return String.join(", ", views.stream().map(view -> view.record().map().journey()).toList());
  }

  private static String span(List<PageView> views, ReportFacts facts) {
    Figures figures = views.isEmpty() ? new Figures(ZoneOffset.UTC) : views.get(0).figures();
    long steps = views.stream().mapToLong(view -> view.record().steps().size()).sum();
    return "%s to %s, %s, %s, local time of %s"
        .formatted(
            figures.date(facts.from()),
            figures.date(facts.to()),
            Figures.count(days(views), "day") + " with data",
            Figures.count(steps, "step"),
            figures.zone().getId());
  }

  private static long days(List<PageView> views) {
    return views.stream().mapToLong(view -> view.days().size()).max().orElse(0);
  }

  private static void fact(Html html, @Nullable Mark mark, String figure, String words) {
    html.open("div");
    html.open("dt").text(words).close();
    html.open("dd");
    if (mark != null) {
      html.mark(mark);
    }
    html.text(figure).close(2);
  }

  private static void guide(Html html, List<PageView> views) {
    html.open("details", "class", "guide").element("summary", "How to read this page");
    html.open("ul");
    item(html, Mark.PAGED, "A page", "the score reached 1: somebody was to be called.");
    item(html, Mark.WATCH, "A watch", "the score reached 0.6: worth a look, nobody was called.");
    item(html, Mark.SURGE, "A complaint surge", "far more complaints in 24 hours than usual.");
    item(
        html,
        Mark.BLIND,
        "Blind",
        "data stopped coming: a step we cannot see is not a healthy one.");
    if (views.stream().anyMatch(view -> !view.incidents().isEmpty())) {
      item(html, Mark.INCIDENT, "An incident", "what truth.json says really went wrong there.");
    }
    html.close(1);
    html.element(
        "p",
        "In every chart the line is what was seen, hour by hour, thicker and red where it rose"
            + " above the usual; the shaded band is what is usual for that step at that hour of the"
            + " week and holds about 8 of 10 usual hours; the dashed line is its middle. Nothing on"
            + " this page was known to Pulssi before the time it is drawn at: a warning stands"
            + " where it was decided. Hours without any data take no room. Drag over a chart to"
            + " look closer; a double click shows all again.");
    html.close(1);
  }

  private static void item(Html html, Mark mark, String name, String words) {
    html.open("li").mark(mark).element("strong", name).text(": " + words).close(1);
  }
}
