package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * What earlier records of the same thing said. A record reads it at {@code $._before}, and with its
 * own values added at {@code $._known}.
 */
final class Memory {
  private final Expression key;
  private final Map<String, Expression> values;
  private final Map<String, ObjectNode> known = new HashMap<>();

  Memory(Expression key, Map<String, Expression> values) {
    this.key = key;
    this.values = values;
  }

  /** The record with what was known before it, and with it. */
  ObjectNode recall(ObjectNode record) {
    Scope scope = Scope.of(record);
    JsonNode of = key.value(scope);
    ObjectNode before = known.getOrDefault(of.asText(), JsonNodeFactory.instance.objectNode());
    ObjectNode after = before.deepCopy();
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    told.setAll(record);
    told.set("_before", before);
    values.forEach(
        (name, expression) -> {
          JsonNode value = expression.value(Scope.of(told));
          if (ValuePath.isValue(value)) {
            after.set(name, value);
          }
        });
    told.set("_known", after);
    if (ValuePath.isValue(of)) {
      known.put(of.asText(), after);
    }
    return told;
  }
}
