package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows a record another one: the first whose {@code theirs} is this one's {@code mine}.
 *
 * @param name read at {@code $._name}
 */
record RecordLink(String name, Expression mine, Expression theirs) {
  /** Adds the linked records. */
  static void add(List<RecordLink> links, List<ObjectNode> records) {
    for (RecordLink link : links) {
      Map<String, ObjectNode> byKey = new HashMap<>();
      for (ObjectNode record : records) {
        JsonNode key = link.theirs.value(Scope.of(record));
        if (ValuePath.isValue(key)) {
          byKey.putIfAbsent(key.asText(), record.deepCopy());
        }
      }
      for (ObjectNode record : records) {
        ObjectNode other = byKey.get(link.mine.value(Scope.of(record)).asText());
        if (other != null) {
          record.set("_" + link.name, other);
        }
      }
    }
  }
}
