package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule asks of one path.
 *
 * @param wanted symbols it waits for, in lower case; empty when it asks something else
 */
record Condition(ValuePath path, Test test, Set<String> wanted) {
  /** Whether a value, perhaps missing, is as asked. */
  interface Test {
    boolean accepts(JsonNode value, Scope scope);
  }

  boolean holds(Scope scope) {
    return test.accepts(path.first(scope), scope);
  }

  static boolean all(List<Condition> conditions, Scope scope) {
    return conditions.stream().allMatch(condition -> condition.holds(scope));
  }

  /** Numbers and truth values by their text; texts regardless of case. */
  static String symbol(JsonNode value) {
    return value.asText().strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return wanted.isEmpty()
        ? path.toString()
        : path + " = " + wanted.stream().sorted().collect(Collectors.joining(" or "));
  }
}
