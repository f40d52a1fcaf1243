package io.pulssi.report;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;

import io.pulssi.baseline.SignalName;
import io.pulssi.event.EvidenceLine;
import io.pulssi.figure.PlainFigures;
import io.pulssi.journey.Step;
import j2html.tags.DomContent;
import j2html.tags.specialized.DetailsTag;
import j2html.tags.specialized.SectionTag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The charts of each step: its score, and its signals against their usual range. */
final class StepSection {
  private static final int MAIN_SIGNALS = 3;

  private static final List<SignalName> MOST_IMPORTANT_FIRST =
      List.of(
          SignalName.COMPLAINTS,
          SignalName.QUEUE_WAIT,
          SignalName.QUEUE_ABANDONMENT,
          SignalName.QUEUE_ARRIVALS,
          SignalName.CHAT_WAIT,
          SignalName.CHAT_ABANDONMENT,
          SignalName.CHAT_ARRIVALS,
          SignalName.TICKET_OPENED,
          SignalName.TICKET_REOPENS,
          SignalName.SURVEY_LOW_SCORE);

  private final JourneyView view;

  private StepSection(JourneyView view) {
    this.view = view;
  }

  static SectionTag of(JourneyView view) {
    StepSection section = new StepSection(view);
    return section(h2("Step by step"), each(view.record().steps(), section::step));
  }

  private DetailsTag step(String id, StepTimeline timeline) {
    List<NumberedWarning> warnings = view.of(id);
    DetailsTag step =
        details(summary(h3(view.name(id)), span(sum(id, timeline, warnings)).withClass("sum")))
            .withClass("step")
            .withId(view.anchor("step", id))
            .attr(isUnfolded(id, warnings) ? "open" : "data-quiet", "");
    return timeline.signals().isEmpty()
        ? step.with(p("No data for this step.").withClass("none"))
        : step.with(charts(id, timeline, warnings), figures(id));
  }

  private DomContent charts(String id, StepTimeline timeline, List<NumberedWarning> warnings) {
    List<SignalName> signals = signals(timeline, warnings);
    int main =
        Math.min(
            signals.size(),
            MAIN_SIGNALS + (timeline.signals().containsKey(SignalName.COMPLAINTS) ? 1 : 0));
    List<SignalName> more = signals.subList(main, signals.size());
    return each(
        div(
                ChartFigure.of(view, id, "score", "Score (0.6 is a watch, 1 a page)", ""),
                each(signals.subList(0, main), signal -> chart(id, signal)))
            .withClass("charts"),
        iff(
            !more.isEmpty(),
            details(
                    summary(PlainFigures.count(more.size(), "more signal")),
                    div(each(more, signal -> chart(id, signal))).withClass("charts"))
                .withClass("more")));
  }

  private DomContent chart(String step, SignalName signal) {
    return ChartFigure.of(view, step, signal.label(), SignalWords.of(signal), "");
  }

  /** An empty element. The script fills in the table when a reader opens it. */
  private DetailsTag figures(String id) {
    return details(summary("The same figures in a table, by day"))
        .withClasses("more", "figures")
        .withData("journey", view.record().map().journey())
        .withData("step", id);
  }

  /** Steps with a page or a complaint surge are unfolded. */
  private boolean isUnfolded(String id, List<NumberedWarning> warnings) {
    return warnings.stream().anyMatch(warning -> warning.history().isPage())
        || view.record().complaints().surges().stream().anyMatch(surge -> surge.step().equals(id));
  }

  private String sum(String id, StepTimeline timeline, List<NumberedWarning> warnings) {
    Step known = view.record().map().steps().get(id);
    String owner = known == null ? "" : view.owner(known.owner()) + " · ";
    long pages = warnings.stream().filter(warning -> warning.history().isPage()).count();
    String counts =
        warnings.isEmpty()
            ? "no warning"
            : PlainFigures.count(pages, "page") + ", " + watches(warnings.size() - pages);
    return "%s%s · highest score %s"
        .formatted(owner, counts, PlainFigures.score(timeline.scoreMax()));
  }

  private static String watches(long n) {
    return n == 1 ? "1 watch" : n + " watches";
  }

  /** First the leading signals of its warnings, then the most important others. */
  private static List<SignalName> signals(StepTimeline timeline, List<NumberedWarning> warnings) {
    Map<SignalName, SignalLine> known = timeline.signals();
    Set<SignalName> ordered = new LinkedHashSet<>();
    ordered.add(SignalName.COMPLAINTS);
    warnings.stream()
        .filter(warning -> warning.history().isPage())
        .forEach(warning -> leading(warning, ordered));
    warnings.forEach(warning -> leading(warning, ordered));
    ordered.addAll(MOST_IMPORTANT_FIRST);
    ordered.addAll(known.keySet());
    ordered.retainAll(known.keySet());
    return new ArrayList<>(ordered);
  }

  private static void leading(NumberedWarning warning, Set<SignalName> into) {
    for (EvidenceLine line : warning.history().shown().getEvidence()) {
      for (SignalName signal : SignalName.values()) {
        if (signal.label().equals(line.getSignal())) {
          into.add(signal);
        }
      }
    }
  }
}
