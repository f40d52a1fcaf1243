package io.pulssi.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.output;
import static j2html.TagCreator.span;

import io.pulssi.baseline.SignalName;
import j2html.tags.specialized.FigureTag;

/**
 * A chart of the page. The file has an empty element for it; the script of the page draws the
 * chart.
 */
final class ChartFigure {
  private ChartFigure() {}

  /**
   * A chart of one signal of one step.
   *
   * @param signal a signal's label, or {@code score}
   * @param window the part shown, as from and to in buckets; empty for all
   */
  static FigureTag of(JourneyView view, String step, String signal, String title, String window) {
    String shown = title + over(view, step, signal);
    return figure(
            figcaption(span(shown), output().withClass("readout")),
            div()
                .withClass("plot")
                .attr("role", "img")
                .attr(
                    "aria-label",
                    shown
                        + ", "
                        + view.name(step)
                        + "; the same figures stand in a table under Step by step")
                .withData("journey", view.record().map().journey())
                .withData("step", step)
                .withData("signal", signal)
                .withData("window", window))
        .withClass("chart");
  }

  /** Says how many hours a point covers where one hour holds too few events. */
  private static String over(JourneyView view, String step, String signal) {
    StepTimeline timeline = view.record().steps().get(step);
    long hours = view.record().grid().width() / TimeGrid.HOUR_MILLIS;
    for (SignalName name : SignalName.values()) {
      SignalLine line = timeline == null ? null : timeline.signals().get(name);
      if (line != null && name.label().equals(signal) && line.window(hours) > 1) {
        return " (over %d hours)".formatted(line.window(hours) * hours);
      }
    }
    return "";
  }
}
