package io.pulssi.report;

import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.document;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.html;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.noscript;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.style;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import j2html.TagCreator;
import j2html.tags.specialized.BodyTag;
import j2html.tags.specialized.HeadTag;
import j2html.tags.specialized.MainTag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Writes {@code report.html}: one file that loads nothing from any network. The same events give
 * the same bytes.
 */
public final class ReplayPage {
  private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/";
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

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
    List<JourneyView> views =
        recorder.journeys().stream()
            .map(journey -> JourneyView.of(journey, facts.truth()))
            .toList();
    return document(html(head(views), body(views, facts)).withLang("en"));
  }

  private static HeadTag head(List<JourneyView> views) throws IOException {
    return TagCreator.head(
        meta().withCharset("utf-8"),
        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
        meta().withName("color-scheme").withContent("light dark"),
        meta().attr("http-equiv", "Content-Security-Policy").withContent(POLICY),
        TagCreator.title(title(views)),
        style(rawHtml(resource(UPLOT + "dist/uPlot.min.css") + resource("report.css"))));
  }

  private static String title(List<JourneyView> views) {
    StringBuilder title = new StringBuilder();
    views.forEach(view -> title.append(view.record().map().journey()).append(" · "));
    return title.append("Pulssi replay report").toString();
  }

  private static BodyTag body(List<JourneyView> views, ReportFacts facts) throws IOException {
    MainTag main = main();
    for (JourneyView view : views) {
      if (views.size() > 1) {
        main.with(h1(view.record().map().journey()).withClass("journey"));
      }
      main.with(
          OverviewSection.of(view),
          PageSection.of(view),
          ScorecardSection.of(view),
          ScoreSection.of(facts.score()),
          ThresholdSection.of(view),
          StepSection.of(view),
          WatchSection.of(view));
    }
    return TagCreator.body(
        HeadSection.of(views, facts),
        main.with(DataSection.of(views, facts)),
        noscript(
            p("The charts need JavaScript. Everything else works without it.")
                .withClasses("note", "noscript")),
        footer(
            p(
                text("Made by "),
                code("pulssi replay"),
                text(" from recorded events. The same events give the same page.")),
            details(summary("Charts by uPlot, MIT licence"), pre(resource(UPLOT + "LICENSE")))),
        script(rawHtml(ChartData.of(views))).withType("application/json").withId("data"),
        script(
            rawHtml("/*! uPlot, MIT licence; the notice stands above. */\n"),
            rawHtml(resource(UPLOT + "dist/uPlot.iife.min.js"))),
        script(rawHtml(resource("report.js"))));
  }

  private static String resource(String name) throws IOException {
    try (var in = Objects.requireNonNull(ReplayPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
