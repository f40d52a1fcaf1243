package io.pulssi.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Records of the output topics, by what identifies them. Safe for several threads. */
final class Outputs {
  private final Map<OutputId, List<String>> lines = new HashMap<>();

  synchronized void add(String topic, String line) {
    lines.computeIfAbsent(OutputId.of(topic, line), any -> new ArrayList<>(1)).add(line);
  }

  /** How many records of a topic hold a text. */
  synchronized long count(String topic, String text) {
    return lines.entrySet().stream()
        .filter(entry -> entry.getKey().text().startsWith(topic + ' '))
        .flatMap(entry -> entry.getValue().stream())
        .filter(line -> line.contains(text))
        .count();
  }

  /** Whether each came once. */
  synchronized boolean areUnique() {
    return lines.values().stream().allMatch(same -> same.size() == 1);
  }

  /**
   * How what came differs from these, which are right.
   *
   * @param end of the last slice to compare, epoch milliseconds
   */
  synchronized Comparison compare(Outputs came, long end) {
    Map<OutputId, List<String>> others = came.copy();
    var comparison = new Comparison();
    lines.forEach(
        (id, right) -> {
          List<String> other = others.remove(id);
          if (id.at() <= end) {
            comparison.expected(right.get(0), other == null ? List.of() : other);
          }
        });
    others.forEach(
        (id, other) -> {
          if (id.at() <= end) {
            comparison.unexpected(other);
          }
        });
    return comparison;
  }

  private synchronized Map<OutputId, List<String>> copy() {
    Map<OutputId, List<String>> copy = new HashMap<>();
    lines.forEach((id, same) -> copy.put(id, List.copyOf(same)));
    return copy;
  }
}
