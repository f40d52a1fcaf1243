package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;

/** Changes one value. */
interface ValueStep {
  /**
   * The changed value; missing if nothing is left.
   *
   * @param source what the value was read from, for people
   * @throws RefusedValueException if it cannot be changed
   */
  JsonNode apply(JsonNode value, String source, Scope scope);
}
