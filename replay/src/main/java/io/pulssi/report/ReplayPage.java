package io.pulssi.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Writes {@code report.html}: one file that asks nothing of any network. The same events give the
 * same bytes.
 */
public final class ReplayPage {
  static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/";

  private ReplayPage() {}

  /**
   * Writes the page of a finished replay.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, ReportRecorder recorder, ReportFacts facts)
      throws IOException {
    Files.writeString(file, page(recorder, facts), StandardCharsets.UTF_8);
  }

  static String page(ReportRecorder recorder, ReportFacts facts) throws IOException {
    List<PageView> views =
        recorder.journeys().stream().map(journey -> PageView.of(journey, facts.truth())).toList();
    Html html = new Html();
    HeadSection.write(html, views, facts);
    html.open("main");
    for (PageView view : views) {
      if (views.size() > 1) {
        html.element("h1", view.record().map().journey(), "class", "journey");
      }
      OverviewSection.write(html, view);
      WarningSection.write(html, view);
      ScorecardSection.write(html, view);
      ScoreSection.write(html, view, facts.score());
      ThresholdSection.write(html, view);
      StepSection.write(html, view);
      WarningSection.writeWatches(html, view);
    }
    DataSection.write(html, views, facts);
    html.close(1);
    return Template.read("report.html")
        .with("title", title(views))
        .with("style", resource(UPLOT + "dist/uPlot.min.css") + resource("report.css"))
        .with("body", html.toString())
        .with("data", ChartData.of(views))
        .with("licence", resource(UPLOT + "LICENSE"))
        .with("library", resource(UPLOT + "dist/uPlot.iife.min.js"))
        .with("script", resource("report.js"))
        .text();
  }

  private static String title(List<PageView> views) {
    Html title = new Html();
    views.forEach(view -> title.text(view.record().map().journey() + " · "));
    return title.text("Pulssi replay report").toString();
  }

  static String resource(String name) throws IOException {
    try (var in = Objects.requireNonNull(ReplayPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
