package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Other systems' symbols, read regardless of case, to ours. */
final class SymbolTable implements ValueStep {
  private final Map<String, String> symbols = new TreeMap<>();
  private final String expected;

  SymbolTable(Map<String, String> symbols) {
    symbols.forEach((theirs, ours) -> this.symbols.put(theirs.toLowerCase(Locale.ROOT), ours));
    expected = "one of " + String.join(", ", symbols.keySet());
  }

  @Override
  public JsonNode apply(JsonNode value, String source, Scope scope) {
    String ours = symbols.get(value.asText().strip().toLowerCase(Locale.ROOT));
    if (ours == null) {
      throw new RefusedValueException(source, Shown.of(value), expected);
    }
    return TextNode.valueOf(ours);
  }
}
