package io.pulssi.report;

import io.pulssi.outcome.Surge;
import io.pulssi.score.Incident;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** All steps under one axis of time: who paged, watched, surged or went blind, and when. */
final class OverviewSection {
  private static final int TICKS_MOST = 6;

  private OverviewSection() {}

  static void write(Html html, PageView view) {
    html.open("section").element("h2", "At a glance");
    html.open("div", "class", "tracks");
    if (!view.of("*").isEmpty()) {
      row(html, view, "*");
    }
    view.record().steps().keySet().forEach(step -> row(html, view, step));
    axis(html, view);
    html.close(1);
    if (!view.record().storms().all().isEmpty()) {
      html.element(
          "p",
          "On %s at least half of the steps were worse than usual at once; evidence of single steps"
                  .formatted(storms(view))
              + " was held still then.",
          "class",
          "note");
    }
    html.close(1);
  }

  private static String storms(PageView view) {
    List<String> days =
        view.record().storms().all().stream()
            .map(span -> Figures.day(view.figures().at(span.from()).toLocalDate()))
            .distinct()
            .toList();
    int shown = Math.min(8, days.size());
    String text = String.join(", ", days.subList(0, shown));
    return days.size() > shown ? text + " and " + (days.size() - shown) + " more days" : text;
  }

  private static void row(Html html, PageView view, String step) {
    StepTimeline timeline = view.record().steps().get(step);
    html.open("div", "class", "track-row");
    html.open("div", "class", "track-name");
    if (timeline == null) {
      html.text(view.name(step));
    } else {
      html.element("a", view.name(step), "href", "#" + view.anchor("step", step));
    }
    html.close(1);
    html.open("div", "class", "track");
    if (timeline != null) {
      timeline.blind().values().stream()
          .flatMap(spans -> spans.all().stream())
          .forEach(span -> bar(html, view, "blind", span.from(), span.to(), "no data"));
    }
    for (Incident incident : view.incidents()) {
      if (incident.steps().contains(step)) {
        bar(html, view, "incident", incident.from(), incident.to(), "incident: " + incident.type());
      }
    }
    view.of(step).forEach(warning -> warning(html, view, warning));
    for (Surge surge : view.record().complaints().surges()) {
      if (surge.step().equals(step)) {
        surge(html, view, surge);
      }
    }
    html.close(2);
  }

  private static void warning(Html html, PageView view, NumberedWarning warning) {
    WarningStory story = warning.story();
    String kind = story.isPage() ? "paged" : "watch";
    bar(html, view, kind, story.begunAt(), warning.until(), "");
    String words = warning.label() + ", " + view.figures().time(story.raisedAt());
    html.open(
            "a",
            "class",
            "point " + kind,
            "style",
            left(view, story.raisedAt()),
            "href",
            "#" + view.anchor("warning", warning.label()),
            "title",
            words)
        .mark(story.isPage() ? Mark.PAGED : Mark.WATCH)
        .element("span", words, "class", "unseen")
        .close();
  }

  private static void surge(Html html, PageView view, Surge surge) {
    String title = "complaint surge, " + view.figures().time(surge.at());
    html.open("span", "class", "point surge", "style", left(view, surge.at()), "title", title)
        .mark(Mark.SURGE)
        .element("span", title, "class", "unseen")
        .close();
  }

  private static void bar(Html html, PageView view, String kind, long from, long to, String words) {
    String place = left(view, from) + percent(";width:%s%%", view.percent(to) - view.percent(from));
    html.open("span", "class", "bar " + kind, "style", place);
    if (!words.isEmpty()) {
      String title =
          "%s, %s to %s".formatted(words, view.figures().time(from), view.figures().time(to));
      html.element("span", title, "class", "unseen");
    }
    html.close();
  }

  private static void axis(Html html, PageView view) {
    html.open("div", "class", "track-row axis", "aria-hidden", "true");
    html.element("div", "", "class", "track-name");
    html.open("div", "class", "track");
    List<ZonedDateTime> days = view.days();
    int every = Math.max(1, (days.size() + TICKS_MOST - 1) / TICKS_MOST);
    for (int i = 0; i < days.size(); i += every) {
      long at = days.get(i).toInstant().toEpochMilli();
      html.element(
          "span",
          Figures.dayOfMonth(days.get(i).toLocalDate()),
          "class",
          "tick",
          "style",
          left(view, at));
    }
    html.close(2);
  }

  private static String left(PageView view, long time) {
    return percent("left:%s%%", view.percent(time));
  }

  private static String percent(String pattern, double percent) {
    return pattern.formatted(String.format(Locale.ROOT, "%.2f", percent));
  }
}
