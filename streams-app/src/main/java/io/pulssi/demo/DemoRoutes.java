package io.pulssi.demo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.pulssi.event.Warning;
import io.pulssi.http.HttpListener;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/demo}: how the play goes, and the truth beside what was said; {@code POST
 * /api/v1/demo/incidents}: lets something go wrong now.
 */
public final class DemoRoutes implements Consumer<RoutesConfig> {
  static final int BODY_MAX = 1_024;

  private static final List<String> FIELDS = List.of("type", "step");
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String journey;
  private final CentrePlayer player;
  private final Supplier<Collection<Warning>> warnings;
  private final DoubleSupplier learned;

  /**
   * Of a play.
   *
   * @param journey id
   * @param warnings what was said, in its last revision
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
    ObjectNode state = JSON.createObjectNode();
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
    player.incidents().forEach(one -> incidents.add(incident(ToldIncident.of(one, said))));
    return state;
  }

  private static ObjectNode incident(ToldIncident incident) {
    TrueIncident truth = incident.truth();
    ObjectNode node = JSON.createObjectNode();
    node.put("id", truth.id()).put("type", truth.type()).put("step", truth.step());
    node.put("from", truth.from().toString()).put("to", truth.to().toString());
    node.put("injected", truth.injected());
    incident.toldAt().ifPresent(at -> node.put("toldAt", at.toString()));
    truth.surgeAt().ifPresent(at -> node.put("surgeAt", at.toString()));
    incident.lead().ifPresent(lead -> node.put("leadSeconds", lead.toSeconds()));
    return node;
  }

  private ObjectNode inject(Context request) throws IOException {
    contentType(request.contentType());
    JsonNode body = body(request.bodyInputStream().readNBytes(BODY_MAX + 1));
    try {
      TrueIncident incident = player.inject(new Trouble(text(body, "type"), text(body, "step")));
      return incident(ToldIncident.of(incident, List.of()));
    } catch (TroubleRefusedException e) {
      throw new HttpResponseException(
          e.isAtThisTime() ? 409 : 400, String.valueOf(e.getMessage()), Map.of());
    }
  }

  private static void contentType(@Nullable String given) {
    String type = given == null ? "" : given.toLowerCase(Locale.ROOT).replace(" ", "");
    if (!type.equals("application/json") && !type.equals("application/json;charset=utf-8")) {
      throw refused(
          415,
          "content type: %s (expected: application/json)"
              .formatted(given == null ? "none" : given));
    }
  }

  private static JsonNode body(byte[] bytes) {
    if (bytes.length > BODY_MAX) {
      throw refused(413, "body: more than %1$d bytes (expected: at most %1$d)".formatted(BODY_MAX));
    }
    JsonNode body = read(bytes);
    if (body == null || !body.isObject()) {
      throw refused(400, "body: no JSON object (expected: {\"type\": …, \"step\": …})");
    }
    body.fieldNames()
        .forEachRemaining(
            field -> {
              if (!FIELDS.contains(field)) {
                throw refused(
                    400,
                    "%s: unknown field (expected: %s)".formatted(field, String.join(", ", FIELDS)));
              }
            });
    return body;
  }

  private static @Nullable JsonNode read(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      return null; // told like any other body that is no object
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
