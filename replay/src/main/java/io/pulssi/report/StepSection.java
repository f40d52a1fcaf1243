package io.pulssi.report;

import io.pulssi.baseline.SignalName;
import io.pulssi.event.EvidenceLine;
import io.pulssi.journey.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The timelines of one step: its score, and its signals against what is usual. */
final class StepSection {
  private static final int MAIN_SIGNALS = 3;

  private static final List<SignalName> MOST_TELLING_FIRST =
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

  private final Html html;
  private final PageView view;

  private StepSection(Html html, PageView view) {
    this.html = html;
    this.view = view;
  }

  static void write(Html html, PageView view) {
    html.open("section").element("h2", "Step by step");
    StepSection section = new StepSection(html, view);
    view.record().steps().forEach(section::step);
    html.close(1);
  }

  private void step(String id, StepTimeline timeline) {
    List<NumberedWarning> warnings = view.of(id);
    String anchor = view.anchor("step", id);
    html.open(
        "details", "class", "step", "id", anchor, isLoud(id, warnings) ? "open" : "data-quiet", "");
    html.open("summary").element("h3", view.name(id));
    html.element("span", sum(id, timeline, warnings), "class", "sum");
    html.close(1);
    if (timeline.signals().isEmpty()) {
      html.element("p", "No data of this step.", "class", "none").close(1);
      return;
    }
    html.open("div", "class", "charts");
    chart(id, "score", "Score: 0.6 watches, 1 pages");
    List<SignalName> signals = signals(timeline, warnings);
    int main =
        Math.min(
            signals.size(),
            MAIN_SIGNALS + (timeline.signals().containsKey(SignalName.COMPLAINTS) ? 1 : 0));
    signals.subList(0, main).forEach(signal -> chart(id, signal.label(), SignalWords.of(signal)));
    html.close(1);
    if (main < signals.size()) {
      html.open("details", "class", "more");
      html.element("summary", Figures.count(signals.size() - main, "more signal"));
      html.open("div", "class", "charts");
      signals
          .subList(main, signals.size())
          .forEach(signal -> chart(id, signal.label(), SignalWords.of(signal)));
      html.close(2);
    }
    html.open(
            "details",
            "class",
            "more figures",
            "data-journey",
            view.record().map().journey(),
            "data-step",
            id)
        .element("summary", "The same as a table, day by day")
        .close(2);
  }

  /** Steps that paged or surged are unfolded. */
  private boolean isLoud(String id, List<NumberedWarning> warnings) {
    return warnings.stream().anyMatch(warning -> warning.story().isPage())
        || view.record().complaints().surges().stream().anyMatch(surge -> surge.step().equals(id));
  }

  private void chart(String step, String signal, String title) {
    Charts.write(html, view, step, signal, title, "");
  }

  private String sum(String id, StepTimeline timeline, List<NumberedWarning> warnings) {
    Step known = view.record().map().steps().get(id);
    String owner = known == null ? "" : view.owner(known.owner()) + " · ";
    long pages = warnings.stream().filter(warning -> warning.story().isPage()).count();
    String told =
        warnings.isEmpty()
            ? "quiet"
            : Figures.count(pages, "page") + ", " + watches(warnings.size() - pages);
    return "%s%s · score at most %s".formatted(owner, told, Figures.score(timeline.scoreMax()));
  }

  private static String watches(long n) {
    return n == 1 ? "1 watch" : n + " watches";
  }

  /** Those that led the evidence of its warnings, then the most telling ones. */
  private static List<SignalName> signals(StepTimeline timeline, List<NumberedWarning> warnings) {
    Map<SignalName, SignalLine> known = timeline.signals();
    Set<SignalName> ordered = new LinkedHashSet<>();
    ordered.add(SignalName.COMPLAINTS);
    warnings.stream()
        .filter(warning -> warning.story().isPage())
        .forEach(warning -> leading(warning, ordered));
    warnings.forEach(warning -> leading(warning, ordered));
    ordered.addAll(MOST_TELLING_FIRST);
    ordered.addAll(known.keySet());
    ordered.retainAll(known.keySet());
    return new ArrayList<>(ordered);
  }

  private static void leading(NumberedWarning warning, Set<SignalName> into) {
    for (EvidenceLine line : warning.story().shown().getEvidence()) {
      for (SignalName signal : SignalName.values()) {
        if (signal.label().equals(line.getSignal())) {
          into.add(signal);
        }
      }
    }
  }
}
