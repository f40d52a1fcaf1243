package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the paths of a rule read.
 *
 * @param record begins with {@code $}
 * @param item begins with {@code @}: one of {@code each}; the record itself without one
 */
public record Scope(JsonNode record, JsonNode item) {
  /** Of a record without items. */
  public static Scope of(JsonNode record) {
    return new Scope(record, record);
  }
}
