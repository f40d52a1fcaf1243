package io.pulssi.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/**
 * What was decided: signals by key, and warnings by journey, each in order and byte for byte.
 *
 * @param byKey lines by {@code signal journey/step/signal} and {@code warning journey}
 */
record Decisions(Map<String, List<String>> byKey) {
  private static final ObjectMapper JSON = new ObjectMapper();

  Decisions() {
    this(new TreeMap<>());
  }

  /** Reads what a replay wrote. */
  static Decisions ofReplay(Path out) throws IOException {
    Decisions decisions = new Decisions();
    for (String line : Files.readAllLines(out.resolve("signals.jsonl"))) {
      JsonNode signal = json(line);
      decisions.addSignal(
          "%s/%s/%s"
              .formatted(text(signal, "journey"), text(signal, "step"), text(signal, "signal")),
          line);
    }
    for (String line : Files.readAllLines(out.resolve("warnings.jsonl"))) {
      decisions.addWarning(line);
    }
    return decisions;
  }

  void addSignal(String key, String line) {
    add("signal " + key, line);
  }

  void addWarning(String line) {
    add("warning " + text(json(line), "journey"), line);
  }

  private void add(String key, String line) {
    byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(line);
  }

  /** Those of slices that end by this time, epoch milliseconds. */
  Decisions upTo(long end) {
    return within(time -> time <= end);
  }

  /** Those of slices that end after this time, epoch milliseconds. */
  Decisions after(long end) {
    return within(time -> time > end);
  }

  /** The signals without what they say: of which slices there are any. */
  Decisions signalTimes() {
    Decisions times = new Decisions();
    byKey.forEach(
        (key, lines) -> {
          if (key.startsWith("signal ")) {
            lines.forEach(
                line -> times.add(key, "{\"to\":\"%s\"}".formatted(text(json(line), "to"))));
          }
        });
    return times;
  }

  private Decisions within(LongPredicate wanted) {
    Decisions cut = new Decisions();
    byKey.forEach(
        (key, lines) ->
            lines.stream()
                .filter(line -> wanted.test(time(line)))
                .forEach(line -> cut.add(key, line)));
    return cut;
  }

  private static long time(String line) {
    JsonNode decision = json(line);
    return Instant.parse(text(decision, decision.has("to") ? "to" : "at")).toEpochMilli();
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + line, e);
    }
  }

  long signals() {
    return count("signal ");
  }

  long warnings() {
    return count("warning ");
  }

  private long count(String prefix) {
    return byKey.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .mapToLong(entry -> entry.getValue().size())
        .sum();
  }

  /** Where another differs from this first in event time, and what each has there. */
  Optional<String> difference(Decisions other) {
    return keysOf(this, other).stream()
        .flatMap(key -> difference(key, other).stream())
        .min(Comparator.comparingLong(Difference::at))
        .map(Difference::text);
  }

  private Optional<Difference> difference(String key, Decisions other) {
    List<String> mine = byKey.getOrDefault(key, List.of());
    List<String> theirs = other.byKey.getOrDefault(key, List.of());
    for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
      String one = i < mine.size() ? mine.get(i) : "nothing";
      String another = i < theirs.size() ? theirs.get(i) : "nothing";
      if (!one.equals(another)) {
        String text =
            "%s, line %d of %d and %d:%n  %s%n  %s"
                .formatted(key, i + 1, mine.size(), theirs.size(), one, another);
        return Optional.of(new Difference(time(i < mine.size() ? one : another), text));
      }
    }
    return Optional.empty();
  }

  private record Difference(long at, String text) {}

  private static Set<String> keysOf(Decisions one, Decisions other) {
    Set<String> keys = new TreeSet<>(one.byKey.keySet());
    keys.addAll(other.byKey.keySet());
    return keys;
  }

  private static String text(JsonNode node, String field) {
    return node.required(field).asText();
  }
}
