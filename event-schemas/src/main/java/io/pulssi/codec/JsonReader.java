package io.pulssi.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.pulssi.codec.ReadResult.Read;
import java.io.IOException;
import org.apache.avro.Schema;

/** Reads records of one type from JSON text. Not for several threads at once. */
final class JsonReader<T> {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private static final StreamReadConstraints LIMITS = JSON.streamReadConstraints();

  private final Class<T> type;
  private final JsonRecord record;
  private final JsonProgress progress = new JsonProgress();

  JsonReader(Class<T> type, Schema schema) {
    this.type = type;
    this.record = new JsonRecord(schema);
  }

  /** The object that starts at {@code start} and ends with the bytes, blanks apart. */
  ReadResult<T> read(byte[] bytes, int start) {
    progress.start();
    try (JsonParser json = JSON.createParser(bytes, start, bytes.length - start)) {
      json.nextToken();
      Object value = record.read(json, progress);
      if (json.nextToken() != null) {
        throw new UnreadableException(DeadLetterReason.MALFORMED, "more JSON follows the object");
      }
      progress.requireAll();
      return new Read<>(type.cast(value), progress.unknownFields());
    } catch (JsonProcessingException e) {
      throw broken(where(start, e));
    } catch (IOException e) {
      throw broken("in its encoding");
    } catch (UnreadableException e) {
      throw e;
    } catch (RuntimeException e) {
      // no text may stop the reader, not even one the parser itself stumbles over
      throw broken("beyond parsing, " + e.getClass().getSimpleName());
    }
  }

  private static String where(int start, JsonProcessingException failure) {
    JsonLocation location = failure.getLocation();
    return location == null
        ? bound(String.valueOf(failure.getOriginalMessage()))
        : "at byte " + (start + location.getByteOffset());
  }

  /** The parser's limits have one exception; only its text says which. */
  private static String bound(String reason) {
    if (reason.startsWith("Number")) {
      return "by a number of more than %d digits".formatted(LIMITS.getMaxNumberLength());
    }
    if (reason.startsWith("Name")) {
      return "by a name of more than %d characters".formatted(LIMITS.getMaxNameLength());
    }
    return reason.startsWith("Document nesting")
        ? "by nesting too deep"
        : "by more than the parser takes";
  }

  /** The text itself is not quoted: it may hold anything, a customer's reference included. */
  private static UnreadableException broken(String where) {
    return new UnreadableException(
        DeadLetterReason.MALFORMED,
        "not JSON: broken " + where + " (expected: one JSON object in UTF-8)");
  }
}
