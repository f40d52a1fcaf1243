package io.pulssi.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A request body: one small JSON object with known fields.
 *
 * @param bytesMax how long it may be
 * @param fields their names
 * @param example shown when a body is refused
 */
public record JsonBody(int bytesMax, Set<String> fields, String example) {
  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Sorts the fields for messages. */
  public JsonBody {
    fields = Collections.unmodifiableSet(new TreeSet<>(fields));
  }

  /** Refuses other content types with 415. */
  public static void contentType(Context request) {
    String given = request.contentType();
    String type = given == null ? "none" : given.toLowerCase(Locale.ROOT).replace(" ", "");
    if (!type.equals("application/json") && !type.equals("application/json;charset=utf-8")) {
      throw new HttpError(
          415,
          "content type: %s (expected: application/json)"
              .formatted(given == null ? "none" : given));
    }
  }

  /** Reads it, or refuses it with 400 or 413. */
  public JsonNode read(Context request) throws IOException {
    byte[] bytes = request.bodyInputStream().readNBytes(bytesMax + 1);
    if (bytes.length > bytesMax) {
      throw new HttpError(
          413, "body: more than %1$d bytes (expected: at most %1$d)".formatted(bytesMax));
    }
    JsonNode body = parse(bytes);
    if (body == null || !body.isObject()) {
      throw new HttpError(400, "body: no object (expected: %s)".formatted(example));
    }
    body.fieldNames()
        .forEachRemaining(
            field -> {
              if (!fields.contains(field)) {
                throw new HttpError(
                    400,
                    "%s: unknown field (expected: %s)".formatted(field, String.join(", ", fields)));
              }
            });
    return body;
  }

  private JsonNode parse(byte[] bytes) {
    try {
      return STRICT.readTree(bytes);
    } catch (IOException e) {
      throw new HttpError(400, "body: not JSON (expected: %s)".formatted(example));
    }
  }
}
