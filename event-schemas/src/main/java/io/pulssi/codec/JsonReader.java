package io.pulssi.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.pulssi.codec.ReadResult.Read;
import java.io.IOException;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Reads records of one type from JSON text. Not for several threads at once. */
final class JsonReader<T> {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

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
      throw broken(where(start, e.getLocation()));
    } catch (IOException e) {
      throw broken("in its encoding");
    } catch (UnreadableException e) {
      throw e;
    } catch (RuntimeException e) {
      // no text may stop the reader, not even one the parser itself stumbles over
      throw broken("beyond parsing, " + e.getClass().getSimpleName());
    }
  }

  private static String where(int start, @Nullable JsonLocation location) {
    return location == null
        ? "by nesting too deep"
        : "at byte " + (start + location.getByteOffset());
  }

  /** The text itself is not quoted: it may hold anything, a customer's reference included. */
  private static UnreadableException broken(String where) {
    return new UnreadableException(
        DeadLetterReason.MALFORMED,
        "not JSON: broken " + where + " (expected: one JSON object in UTF-8)");
  }
}
