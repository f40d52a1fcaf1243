package io.pulssi.report;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import io.pulssi.figure.PlainFigures;
import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The events themselves: how many were read, refused or late, and which sources were silent. */
final class DataSection {
  private static final int SPANS_MOST = 6;

  private DataSection() {}

  static SectionTag of(List<JourneyView> views, ReportFacts facts) {
    return section(
        h2("The data"),
        events(facts),
        each(
            facts.notRead(),
            (source, n) ->
                p("%s of %s were not read: no step uses them."
                        .formatted(PlainFigures.count(n, "event"), source))
                    .withClass("note")),
        each(facts.findings(), finding -> p(finding).withClass("note")),
        each(views, DataSection::gaps));
  }

  private static DomContent events(ReportFacts facts) {
    ReportTable table =
        new ReportTable("Events by source", "Source", "Read", "Accepted", "Late", "Dead letters");
    facts
        .sources()
        .forEach(
            (source, seen) ->
                table.row(
                    source,
                    PlainFigures.count(seen.read()),
                    PlainFigures.count(seen.accepted()),
                    PlainFigures.count(seen.late()),
                    dead(seen.deadLettered())));
    return table.html();
  }

  private static String dead(Map<String, Long> byReason) {
    return byReason.isEmpty()
        ? "none"
        : new TreeMap<>(byReason)
            .entrySet().stream()
                .map(entry -> entry.getKey() + " " + PlainFigures.count(entry.getValue()))
                .collect(Collectors.joining(", "));
  }

  private static DomContent gaps(JourneyView view) {
    boolean any = view.record().steps().values().stream().anyMatch(step -> !step.blind().isEmpty());
    if (!any) {
      return p("No source was silent for an unusually long time.").withClass("none");
    }
    ReportTable table =
        new ReportTable(
            "Silent sources: times when a step was blind", "Step", "Source", "Total", "When");
    view.record()
        .steps()
        .forEach(
            (step, timeline) ->
                timeline
                    .blind()
                    .forEach(
                        (source, spans) ->
                            table.row(
                                view.name(step),
                                source.label(),
                                PlainFigures.duration(spans.millis() / 1e3),
                                when(view, spans))));
    return table.html();
  }

  private static String when(JourneyView view, TimeSpans spans) {
    List<TimeSpans.Span> all = spans.all();
    String when =
        all.stream()
            .limit(SPANS_MOST)
            .map(
                span ->
                    "%s to %s"
                        .formatted(view.times().time(span.from()), view.times().time(span.to())))
            .collect(Collectors.joining("; "));
    int more = all.size() - SPANS_MOST + spans.more();
    return more > 0 ? when + "; and " + more + " more" : when;
  }
}
