package io.pulssi.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.pulssi.journey.JourneyMap;
import io.pulssi.view.OutputView;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** {@code /api/v1}: journeys, steps and warnings from the output topics. */
public final class ApiRoutes implements Consumer<RoutesConfig>, AutoCloseable {
  private final OutputView view;
  private final JourneyAnswers journeys;
  private final WarningAnswers warnings;
  private final ScorecardAnswers scorecard;
  private final VerdictPosts verdicts;
  private final EventStream stream;
  private final String topology;

  /**
   * @param maps the journey maps in force, by id
   * @param verdicts saves owners' verdicts
   * @param topology {@code Topology.describe()}, as text
   */
  public ApiRoutes(
      Supplier<Map<String, JourneyMap>> maps,
      OutputView view,
      VerdictSink verdicts,
      String topology) {
    var sources = new SourceAnswers(maps, view);
    this.view = view;
    this.journeys = new JourneyAnswers(maps, view, sources);
    this.warnings = new WarningAnswers(view);
    this.scorecard = new ScorecardAnswers(maps, view);
    this.verdicts = new VerdictPosts(maps, view, verdicts, System::currentTimeMillis);
    this.stream = new EventStream(view, sources, System::currentTimeMillis);
    this.topology = topology;
  }

  @Override
  public void accept(RoutesConfig routes) {
    HttpListener.answer(routes, "/api/v1/journeys", request -> answer(request, journeys.all()));
    HttpListener.answer(
        routes,
        "/api/v1/journeys/{journey}",
        request -> answer(request, journeys.journey(request.pathParam("journey"))));
    HttpListener.answer(
        routes,
        "/api/v1/journeys/{journey}/steps/{step}",
        request ->
            answer(
                request, journeys.step(request.pathParam("journey"), request.pathParam("step"))));
    HttpListener.answer(
        routes,
        "/api/v1/journeys/{journey}/steps/{step}/history",
        request ->
            answer(
                request,
                journeys.history(
                    request.pathParam("journey"),
                    request.pathParam("step"),
                    request.queryParam("hours"))));
    HttpListener.answer(
        routes,
        "/api/v1/warnings",
        request ->
            answer(
                request,
                warnings.list(
                    request.queryParam("state"),
                    request.queryParam("journey"),
                    request.queryParam("limit"))));
    HttpListener.answer(
        routes,
        "/api/v1/warnings/{id}",
        request -> answer(request, warnings.one(request.pathParam("id"))));
    HttpListener.answer(
        routes,
        "/api/v1/warnings/{id}/history",
        request -> answer(request, warnings.history(request.pathParam("id"))));
    HttpListener.answer(
        routes,
        "/api/v1/outcomes",
        request ->
            answer(
                request,
                warnings.outcomes(request.queryParam("journey"), request.queryParam("limit"))));
    HttpListener.answer(
        routes, "/api/v1/dead-letters", request -> answer(request, view.deadLetters()));
    routes.post(
        "/api/v1/warnings/{id}/verdict",
        request -> {
          ObjectNode taken = verdicts.take(request);
          answer(request.status(202), taken);
        });
    HttpListener.answer(routes, "/api/v1/scorecard", request -> answer(request, scorecard.all()));
    HttpListener.answer(
        routes,
        "/api/v1/topology",
        request -> request.contentType("text/plain; charset=utf-8").result(topology));
    routes.get("/api/v1/stream", stream::accept);
    routes.head("/api/v1/stream", EventStream::head);
  }

  /** Ends the streams that are open. */
  @Override
  public void close() {
    stream.close();
  }

  private static void answer(Context request, ObjectNode body) {
    answer(request, body.toString());
  }

  private static void answer(Context request, String body) {
    request.contentType("application/json").result(body);
  }
}
