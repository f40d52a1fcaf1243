package io.pulssi.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;

import io.pulssi.figure.LocalTimes;
import io.pulssi.outcome.ComplaintSurge;
import io.pulssi.score.Incident;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.SectionTag;
import j2html.tags.specialized.SpanTag;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** All steps on one time axis, with their pages, watches, complaint surges and blind times. */
final class OverviewSection {
  private static final int TICKS_MOST = 6;

  private OverviewSection() {}

  static SectionTag of(JourneyView view) {
    DivTag tracks = div().withClass("tracks");
    if (!view.of("*").isEmpty()) {
      tracks.with(row(view, "*"));
    }
    view.record().steps().keySet().forEach(step -> tracks.with(row(view, step)));
    SectionTag section = section(h2("At a glance"), tracks.with(axis(view)));
    if (!view.record().storms().all().isEmpty()) {
      section.with(
          p("On %s at least half of the steps were worse than usual at the same time. Evidence of"
                      .formatted(storms(view))
                  + " single steps was frozen then.")
              .withClass("note"));
    }
    return section;
  }

  private static String storms(JourneyView view) {
    List<String> days =
        view.record().storms().all().stream()
            .map(span -> LocalTimes.day(view.times().at(span.from()).toLocalDate()))
            .distinct()
            .toList();
    int shown = Math.min(8, days.size());
    String text = String.join(", ", days.subList(0, shown));
    return days.size() > shown ? text + " and " + (days.size() - shown) + " more days" : text;
  }

  private static DivTag row(JourneyView view, String step) {
    StepTimeline timeline = view.record().steps().get(step);
    DivTag name = div().withClass("track-name");
    DivTag track = div().withClass("track");
    if (timeline == null) {
      name.withText(view.name(step));
    } else {
      name.with(a(view.name(step)).withHref("#" + view.anchor("step", step)));
      timeline.blind().values().stream()
          .flatMap(spans -> spans.all().stream())
          .forEach(span -> track.with(bar(view, "blind", span.from(), span.to(), "no data")));
    }
    for (Incident incident : view.incidents()) {
      if (incident.steps().contains(step)) {
        String words = "incident: " + incident.type();
        track.with(bar(view, "incident", incident.from(), incident.to(), words));
      }
    }
    view.of(step).forEach(warning -> warning(track, view, warning));
    for (ComplaintSurge surge : view.record().complaints().surges()) {
      if (surge.step().equals(step)) {
        track.with(surge(view, surge));
      }
    }
    return div(name, track).withClass("track-row");
  }

  private static void warning(DivTag track, JourneyView view, NumberedWarning warning) {
    WarningHistory history = warning.history();
    String kind = history.isPage() ? "paged" : "watch";
    String words = warning.label() + ", " + view.times().time(history.raisedAt());
    track.with(
        bar(view, kind, history.begunAt(), warning.until(), ""),
        a((history.isPage() ? MarkShape.PAGED : MarkShape.WATCH).svg(), forScreenReader(words))
            .withClasses("point", kind)
            .withStyle(left(view, history.raisedAt()))
            .withHref("#" + view.anchor("warning", warning.label()))
            .withTitle(words));
  }

  private static SpanTag surge(JourneyView view, ComplaintSurge surge) {
    String words = "complaint surge, " + view.times().time(surge.at());
    return span(MarkShape.SURGE.svg(), forScreenReader(words))
        .withClasses("point", "surge")
        .withStyle(left(view, surge.at()))
        .withTitle(words);
  }

  private static SpanTag bar(JourneyView view, String kind, long from, long to, String words) {
    String width = percent(";width:%s%%", view.percent(to) - view.percent(from));
    SpanTag bar = span().withClasses("bar", kind).withStyle(left(view, from) + width);
    return words.isEmpty()
        ? bar
        : bar.with(
            forScreenReader(
                "%s, %s to %s".formatted(words, view.times().time(from), view.times().time(to))));
  }

  /** Words for screen readers. */
  private static SpanTag forScreenReader(String words) {
    return span(words).withClass("unseen");
  }

  private static DivTag axis(JourneyView view) {
    DivTag track = div().withClass("track");
    List<ZonedDateTime> days = view.days();
    int every = Math.max(1, (days.size() + TICKS_MOST - 1) / TICKS_MOST);
    for (int i = 0; i < days.size(); i += every) {
      track.with(
          span(LocalTimes.dayOfMonth(days.get(i).toLocalDate()))
              .withClass("tick")
              .withStyle(left(view, days.get(i).toInstant().toEpochMilli())));
    }
    return div(div().withClass("track-name"), track)
        .withClasses("track-row", "axis")
        .attr("aria-hidden", "true");
  }

  private static String left(JourneyView view, long time) {
    return percent("left:%s%%", view.percent(time));
  }

  private static String percent(String pattern, double percent) {
    return pattern.formatted(String.format(Locale.ROOT, "%.2f", percent));
  }
}
