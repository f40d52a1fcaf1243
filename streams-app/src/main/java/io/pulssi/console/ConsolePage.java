package io.pulssi.console;

import io.javalin.config.RoutesConfig;
import io.pulssi.http.HttpListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The page at {@code /} and the form at {@code /login}: files from the class path, without other
 * servers. uPlot and Preact come from WebJars; dagre is beside the page's files, as no WebJar has
 * the maintained version.
 */
public final class ConsolePage implements Consumer<RoutesConfig> {
  static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/";
  static final String PREACT = "/META-INF/resources/webjars/preact/10.28.0/";

  /** The modules of the page. */
  static final List<String> MODULES =
      List.of(
          "announcer",
          "api",
          "chart",
          "colours",
          "demo",
          "demo-clock",
          "demo-story",
          "format",
          "graph",
          "h",
          "head",
          "interval",
          "layout",
          "live",
          "main",
          "map",
          "missing",
          "outcome",
          "overview",
          "page",
          "parts",
          "questions",
          "record",
          "route",
          "series",
          "sources",
          "step",
          "step-table",
          "store",
          "title",
          "trouble",
          "uplot",
          "verdict",
          "visit",
          "warning",
          "warnings",
          "words");

  private static final String LIFE = "data-simulation=\"no\"";
  private static final String SIMULATION = "data-simulation=\"yes\"";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private final boolean simulation;

  /** The usual page. */
  public ConsolePage() {
    this(false);
  }

  private ConsolePage(boolean simulation) {
    this.simulation = simulation;
  }

  /** The page of a demo, which also shows the truth from {@code /api/v1/demo}. */
  public static ConsolePage ofSimulation() {
    return new ConsolePage(true);
  }

  @Override
  public void accept(RoutesConfig routes) {
    serve(routes, "/", index(), HTML);
    serve(routes, "/login", "login.html", HTML);
    serve(routes, "/console/console.css", "console.css", CSS);
    serve(routes, "/console/icon.svg", "icon.svg", "image/svg+xml");
    serve(routes, "/console/login.js", "login.js", SCRIPT);
    serve(routes, "/console/theme.js", "theme.js", SCRIPT);
    for (String module : MODULES) {
      serve(routes, "/console/page/" + module + ".js", "page/" + module + ".js", SCRIPT);
    }
    serve(routes, "/console/lib/dagre.js", "lib/dagre.js", SCRIPT);
    serve(routes, "/console/lib/preact.js", PREACT + "dist/preact.module.js", SCRIPT);
    serve(routes, "/console/lib/uplot.js", UPLOT + "dist/uPlot.iife.min.js", SCRIPT);
    serve(routes, "/console/lib/uplot.css", UPLOT + "dist/uPlot.min.css", CSS);
    serve(routes, "/console/lib/licences.txt", licences(), "text/plain; charset=utf-8");
  }

  private static void serve(RoutesConfig routes, String path, String file, String contentType) {
    serve(routes, path, read(file), contentType);
  }

  private static void serve(RoutesConfig routes, String path, byte[] bytes, String contentType) {
    HttpListener.answer(routes, path, request -> request.contentType(contentType).result(bytes));
  }

  private byte[] index() {
    String page = new String(read("index.html"), StandardCharsets.UTF_8);
    String told = simulation ? page.replace(LIFE, SIMULATION) : page;
    return told.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] licences() {
    var text = new StringBuilder();
    Map.of(
            "dagre 3.1.3", "lib/dagre-licence.txt",
            "Preact 10.28.0", PREACT + "LICENSE",
            "uPlot 1.6.30", UPLOT + "LICENSE")
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER))
        .forEach(
            library ->
                text.append(library.getKey())
                    .append("\n\n")
                    .append(new String(read(library.getValue()), StandardCharsets.UTF_8).strip())
                    .append("\n\n\n"));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] read(String file) {
    try (var in = Objects.requireNonNull(ConsolePage.class.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
