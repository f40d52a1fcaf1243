package io.pulssi.report;

import io.pulssi.baseline.SignalName;

/** The place of a chart, which the page's script draws. */
final class Charts {
  private Charts() {}

  /**
   * Makes room for one.
   *
   * @param signal a signal's label, or {@code score}
   * @param window from and to, in buckets; empty for all
   */
  static void write(
      Html html, PageView view, String step, String signal, String title, String window) {
    html.open("figure", "class", "chart");
    html.open("figcaption")
        .element("span", title + over(view, step, signal))
        .element("output", "", "class", "readout")
        .close();
    html.element(
            "div",
            "",
            "class",
            "plot",
            "role",
            "img",
            "aria-label",
            title
                + over(view, step, signal)
                + ", "
                + view.name(step)
                + "; a table of its figures is in Step by step",
            "data-journey",
            view.record().map().journey(),
            "data-step",
            step,
            "data-signal",
            signal,
            "data-window",
            window)
        .close(1);
  }

  /** Where an hour holds too few to draw, a point stands for more. */
  private static String over(PageView view, String step, String signal) {
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
