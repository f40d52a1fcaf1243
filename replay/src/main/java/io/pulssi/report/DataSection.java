package io.pulssi.report;

import io.pulssi.journey.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the data themselves were like: read, refused, late, and silent. */
final class DataSection {
  private static final int SPANS_MOST = 6;

  private DataSection() {}

  static void write(Html html, List<PageView> views, ReportFacts facts) {
    html.open("section").element("h2", "The data");
    html.table("Events by source", "Source", "Read", "Accepted", "Late", "Dead-lettered");
    facts
        .sources()
        .forEach(
            (source, seen) ->
                html.row(
                    source,
                    Figures.count(seen.read()),
                    Figures.count(seen.accepted()),
                    Figures.count(seen.late()),
                    dead(seen.deadLettered())));
    html.endTable();
    facts
        .notRead()
        .forEach(
            (source, n) ->
                html.element(
                    "p",
                    "%s of %s were not read: no step uses them."
                        .formatted(Figures.count(n, "event"), source),
                    "class",
                    "note"));
    views.forEach(view -> gaps(html, view));
    html.close(1);
  }

  private static String dead(Map<String, Long> byReason) {
    return byReason.isEmpty()
        ? "none"
        : new TreeMap<>(byReason)
            .entrySet().stream()
                .map(entry -> entry.getKey() + " " + Figures.count(entry.getValue()))
                .collect(Collectors.joining(", "));
  }

  private static void gaps(Html html, PageView view) {
    boolean any = view.record().steps().values().stream().anyMatch(step -> !step.blind().isEmpty());
    if (!any) {
      html.element("p", "No source fell silent for longer than chance explains.", "class", "none");
      return;
    }
    html.table("Silent sources: times when a step was blind", "Step", "Source", "In all", "When");
    view.record()
        .steps()
        .forEach(
            (step, timeline) ->
                timeline.blind().forEach((source, spans) -> gap(html, view, step, source, spans)));
    html.endTable();
  }

  private static void gap(Html html, PageView view, String step, Source source, Spans spans) {
    List<Span> all = spans.all();
    String when =
        all.stream()
            .limit(SPANS_MOST)
            .map(
                span ->
                    "%s to %s"
                        .formatted(
                            view.figures().time(span.from()), view.figures().time(span.to())))
            .collect(Collectors.joining("; "));
    int more = all.size() - SPANS_MOST + spans.more();
    html.row(
        view.name(step),
        source.label(),
        Figures.duration(spans.millis() / 1e3),
        more > 0 ? when + "; and " + more + " more" : when);
  }
}
