package io.pulssi.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.pulssi.event.Warning;
import io.pulssi.http.HttpListener;
import io.pulssi.http.JsonBody;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * {@code GET /api/v1/demo}: the progress, and the truth beside what Pulssi said; {@code POST
 * /api/v1/demo/incidents}: starts an incident.
 */
public final class DemoRoutes implements Consumer<RoutesConfig> {
  static final int BODY_MAX = 1_024;

  private static final JsonBody BODY =
      new JsonBody(BODY_MAX, Set.of("step", "type"), "{\"type\": …, \"step\": …}");

  private final String journey;
  private final CentrePlayer player;
  private final Supplier<Collection<Warning>> warnings;
  private final DoubleSupplier learned;

  /**
   * For a demo.
   *
   * @param journey id
   * @param warnings the last revisions of warnings
   * @param learned how much of the history has been learned, 0 to 1
   */
  public DemoRoutes(
      String journey,
      CentrePlayer player,
      Supplier<Collection<Warning>> warnings,
      DoubleSupplier learned) {
    this.journey = journey;
    this.player = player;
    this.warnings = warnings;
    this.learned = learned;
  }

  @Override
  public void accept(RoutesConfig routes) {
    HttpListener.answer(routes, "/api/v1/demo", request -> answer(request, state()));
    routes.post("/api/v1/demo/incidents", request -> answer(request.status(202), inject(request)));
  }

  private static void answer(Context request, ObjectNode body) {
    request.contentType("application/json").result(body.toString());
  }

  private ObjectNode state() {
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    state.put("journey", journey);
    state.put("phase", player.phase().name().toLowerCase(Locale.ROOT));
    state.put(
        "learned", BigDecimal.valueOf(learned.getAsDouble()).setScale(3, RoundingMode.HALF_EVEN));
    state.put("now", player.now().toString());
    state.put("speed", player.speed());
    Map<String, List<String>> troubles = player.troubles();
    var types = new TreeSet<String>();
    troubles.values().forEach(types::addAll);
    types.forEach(state.putArray("types")::add);
    ArrayNode steps = state.putArray("steps");
    troubles.forEach(
        (step, possible) -> {
          ArrayNode list = steps.addObject().put("step", step).putArray("types");
          possible.forEach(list::add);
        });
    ArrayNode incidents = state.putArray("incidents");
    Collection<Warning> said = warnings.get();
    player.incidents().forEach(one -> incidents.add(incident(PagedIncident.of(one, said))));
    return state;
  }

  private static ObjectNode incident(PagedIncident incident) {
    TrueIncident truth = incident.truth();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", truth.id()).put("type", truth.type()).put("step", truth.step());
    node.put("from", truth.from().toString()).put("to", truth.to().toString());
    node.put("injected", truth.injected());
    incident.toldAt().ifPresent(at -> node.put("toldAt", at.toString()));
    truth.surgeAt().ifPresent(at -> node.put("surgeAt", at.toString()));
    incident.lead().ifPresent(lead -> node.put("leadSeconds", lead.toSeconds()));
    return node;
  }

  private ObjectNode inject(Context request) throws IOException {
    JsonBody.contentType(request);
    JsonNode body = BODY.read(request);
    try {
      TrueIncident incident =
          player.inject(new RequestedIncident(text(body, "type"), text(body, "step")));
      return incident(PagedIncident.of(incident, List.of()));
    } catch (IncidentRefusedException e) {
      throw new HttpResponseException(
          e.isAtThisTime() ? 409 : 400, String.valueOf(e.getMessage()), Map.of());
    }
  }

  private static String text(JsonNode body, String field) {
    JsonNode value = body.get(field);
    if (value == null || !value.isTextual()) {
      throw refused(
          400, "%s: %s (expected: text)".formatted(field, value == null ? "none" : value));
    }
    return value.asText();
  }

  private static HttpResponseException refused(int status, String message) {
    return new HttpResponseException(status, message, Map.of());
  }
}
