package io.pulssi.report;

import static j2html.TagCreator.details;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;

import io.pulssi.figure.PlainFigures;
import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.SectionTag;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Compares Pulssi with fixed thresholds that give the same number of pages. */
final class ThresholdSection {
  private static final int ROWS_MOST = 80;

  private final JourneyView view;
  private final List<ComparedDetector> detectors;

  private ThresholdSection(JourneyView view) {
    this.view = view;
    this.detectors = ComparedDetector.of(view);
  }

  static SectionTag of(JourneyView view) {
    return new ThresholdSection(view).section();
  }

  private SectionTag section() {
    SectionTag section = TagCreator.section(h2("Compared with fixed thresholds"));
    if (detectors.size() == 1) {
      return section.with(
          p("These events contain no waits, so there are no fixed thresholds to compare with.")
              .withClass("none"));
    }
    section.with(p(intro()));
    for (TargetEvents events : TargetEvents.of(view)) {
      section.with(summary(events), p(judged(events.kind())).withClass("note"), each(events));
    }
    return section;
  }

  private String intro() {
    long pages = detectors.get(0).pages().size();
    String limit =
        pages == 0
            ? "Pulssi did not page here, so each limit is the highest that gives a page."
            : "Each limit is chosen in hindsight so that it gives as many pages as Pulssi.";
    return "Alert rules often have one limit for all steps, on the last half-hour of a queue with"
        + " at least "
        + FixedThresholds.CONTACTS_LEAST
        + " contacts. A page stays open until six hours have passed below the limit. "
        + limit;
  }

  private DivTag summary(TargetEvents events) {
    String word = events.kind().word();
    List<String> heads = new ArrayList<>(List.of("Detector", "Pages", "Matching pages"));
    switch (events.kind()) {
      case SURGE -> heads.addAll(List.of("Surges with a page", "Before the surge", "Median lead"));
      case INCIDENT -> heads.addAll(List.of("Incidents with a page", "Median delay"));
      case BAD_DAY -> heads.add("Bad days with a page");
    }
    ReportTable table =
        new ReportTable("Pages against every " + word, heads.toArray(String[]::new));
    for (ComparedDetector detector : withWatches()) {
      List<String> cells = new ArrayList<>();
      cells.add(PlainFigures.count(detector.pages().size()));
      cells.add(of(detector.matchingPages(events), detector.pages().size()));
      cells.add(of(detector.eventsWithPage(events), events.all().size()));
      if (events.kind() == TargetEvents.Kind.SURGE) {
        cells.add(of(detector.eventsWithEarlyPage(events), events.all().size()));
        cells.add(duration(detector.leadMedian(events)));
      } else if (events.kind() == TargetEvents.Kind.INCIDENT) {
        cells.add(duration(detector.delayMedian(events)));
      }
      table.row(detector.name(), cells.toArray(String[]::new));
    }
    return table.html();
  }

  private static String of(long some, long all) {
    return some + " of " + all;
  }

  private static String duration(double millis) {
    return Double.isNaN(millis) ? "none" : PlainFigures.duration(millis / 1e3);
  }

  private List<ComparedDetector> withWatches() {
    List<ComparedDetector> all = new ArrayList<>(detectors);
    all.add(ComparedDetector.withWatches(view));
    return all;
  }

  private static String judged(TargetEvents.Kind kind) {
    return switch (kind) {
      case SURGE ->
          "A page matches a surge if it was on the surge's step or downstream of it, at most five"
              + " days before the surge or while it lasted. A surge without a page counts as a lead"
              + " of 0.";
      case INCIDENT ->
          "Incidents are those of truth.json. A page matches if it was on a step that the incident"
              + " touched, while it lasted or within 24 hours after it. The delay is that of"
              + " incidents with a page.";
      case BAD_DAY ->
          "There are no complaints here, so pages are compared with bad days, found in hindsight. A"
              + " bad day of a step has at least "
              + BadDays.CONTACTS_LEAST
              + " contacts, and the share that hung up, or waited over the limit, is at least 1.5"
              + " times that of the median day and more than chance explains. A page matches if it"
              + " was on a bad day of its step.";
    };
  }

  private DomContent each(TargetEvents events) {
    String word = events.kind().word();
    if (events.all().isEmpty()) {
      return p("There was no " + word + ".").withClass("none");
    }
    List<String> heads = new ArrayList<>(List.of("Step", "Event"));
    detectors.forEach(detector -> heads.add(detector.name()));
    ReportTable table =
        new ReportTable("First page for each " + word, heads.toArray(String[]::new));
    events.all().stream().limit(ROWS_MOST).forEach(event -> row(table, events.kind(), event));
    int more = events.all().size() - ROWS_MOST;
    return details(
            TagCreator.summary("Each " + word + ", and when each detector paged"),
            table.html(),
            iff(more > 0, p("%d more are not listed.".formatted(more)).withClass("note")))
        .withClasses("more", "prints");
  }

  private void row(ReportTable table, TargetEvents.Kind kind, TargetEvent event) {
    List<String> cells = new ArrayList<>(List.of(event.what()));
    for (ComparedDetector detector : detectors) {
      cells.add(firstPage(kind, event, event.firstPageAt(detector.pages())));
    }
    table.row(view.name(event.step()), cells.toArray(String[]::new));
  }

  private String firstPage(TargetEvents.Kind kind, TargetEvent event, OptionalLong at) {
    if (at.isEmpty()) {
      return "–";
    }
    if (kind == TargetEvents.Kind.BAD_DAY) {
      return view.times().clock(at.getAsLong());
    }
    double seconds = (event.at() - at.getAsLong()) / 1e3;
    return seconds > 0
        ? PlainFigures.duration(seconds) + " before"
        : PlainFigures.duration(-seconds) + " after";
  }
}
