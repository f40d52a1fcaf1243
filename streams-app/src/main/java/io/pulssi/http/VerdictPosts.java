package io.pulssi.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.pulssi.event.Verdict;
import io.pulssi.event.VerdictKind;
import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMap;
import io.pulssi.view.OutputView;
import io.pulssi.view.RecordJson;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an owner's verdict on a warning: {@code {"verdict": …, "step": …, "by": …}}. */
final class VerdictPosts {
  private static final Logger log = LoggerFactory.getLogger(VerdictPosts.class);

  /** A verdict is short. */
  static final int BODY_MAX = 4_096;

  private static final int BY_CHARS_MAX = 200;
  private static final long LONG_AGO = 3_600_000;
  private static final JsonBody BODY =
      new JsonBody(BODY_MAX, Set.of("by", "step", "verdict"), "{\"verdict\": …}");

  private final Supplier<Map<String, JourneyMap>> maps;
  private final OutputView view;
  private final VerdictSink sink;
  private final LongSupplier nowMillis;

  VerdictPosts(
      Supplier<Map<String, JourneyMap>> maps,
      OutputView view,
      VerdictSink sink,
      LongSupplier nowMillis) {
    this.maps = maps;
    this.view = view;
    this.sink = sink;
    this.nowMillis = nowMillis;
  }

  /**
   * Saves a verdict and returns it.
   *
   * @throws HttpError 400, 404, 409, 413, 415 if it is no verdict on a known page; 503 if it could
   *     not be saved
   */
  ObjectNode take(Context request) throws IOException {
    JsonBody.contentType(request);
    Warning warning = paged(request.pathParam("id"));
    JsonNode body = BODY.read(request);
    VerdictKind kind = kind(body.get("verdict"));
    Verdict verdict =
        Verdict.newBuilder()
            .setEventId(UUID.randomUUID().toString())
            .setOccurredAt(time(warning.getJourney()))
            .setWarningId(warning.getWarningId())
            .setVerdict(kind)
            .setStep(step(text(body, "step"), kind, warning.getJourney()))
            .setBy(by(text(body, "by")))
            .build();
    try {
      sink.take(verdict);
    } catch (VerdictNotTakenException e) {
      log.warn("a verdict on {} could not be saved: {}", warning.getWarningId(), e.toString());
      throw new HttpError(
          503,
          e.isRefused()
              ? "verdict: not saved, as Pulssi has no right to write to its topic"
              : "verdict: not saved, as no broker answers; send it again");
    }
    return RecordJson.object()
        .put("warningId", verdict.getWarningId())
        .put("verdict", kind.name())
        .put("occurredAt", RecordJson.time(verdict.getOccurredAt()));
  }

  private Warning paged(String id) {
    Warning warning =
        view.warning(id)
            .orElseThrow(
                () ->
                    new HttpError(
                        404,
                        "warning: %s (expected: the id of one of the newest %d)"
                            .formatted(id, OutputView.WARNINGS_MAX)));
    if (warning.getRaisedAt() == null) {
      throw new HttpError(409, "warning: %s has not paged (expected: one that has)".formatted(id));
    }
    return warning;
  }

  private static VerdictKind kind(@Nullable JsonNode given) {
    String symbol = given == null ? "none" : given.asText();
    return Arrays.stream(VerdictKind.values())
        .filter(kind -> kind != VerdictKind.UNKNOWN && kind.name().equals(symbol))
        .findFirst()
        .orElseThrow(
            () ->
                new HttpError(
                    400, "verdict: %s (expected: TREATED, FALSE or WRONG_STEP)".formatted(symbol)));
  }

  private static @Nullable String text(JsonNode body, String field) {
    JsonNode value = body.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual() || value.asText().isBlank()) {
      throw new HttpError(400, "%s: %s (expected: text)".formatted(field, value));
    }
    return value.asText();
  }

  private @Nullable String step(@Nullable String given, VerdictKind kind, String journey) {
    JourneyMap map = maps.get().get(journey);
    if (given == null || map == null) {
      return given;
    }
    if (kind != VerdictKind.WRONG_STEP) {
      throw new HttpError(400, "step: %s (expected: none, or verdict WRONG_STEP)".formatted(given));
    }
    if (!map.steps().containsKey(given)) {
      throw new HttpError(
          400,
          "step: %s (expected: one of %s)"
              .formatted(given, String.join(", ", map.steps().keySet())));
    }
    return given;
  }

  private static @Nullable String by(@Nullable String given) {
    if (given != null && given.length() > BY_CHARS_MAX) {
      throw new HttpError(
          400, "by: %d characters (expected: at most %d)".formatted(given.length(), BY_CHARS_MAX));
    }
    return given;
  }

  /** Now, or the journey's own time while history is played. */
  private long time(String journey) {
    long now = nowMillis.getAsLong();
    long upTo = view.dataUpTo(journey);
    return upTo > 0 && now - upTo > LONG_AGO ? upTo : now;
  }
}
