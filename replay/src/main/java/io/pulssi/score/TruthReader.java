package io.pulssi.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads {@code truth.json} and reports all problems at once. Unknown fields are ignored. */
public final class TruthReader {
  private final Set<String> steps;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private TruthReader(Set<String> steps) {
    this.steps = new TreeSet<>(steps);
  }

  /**
   * Reads a file.
   *
   * @param steps the step ids of the journey
   * @throws InvalidTruthException if the file has problems
   * @throws IOException if it cannot be read
   */
  public static GroundTruth read(Path file, Set<String> steps) throws IOException {
    return parse(file.toString(), Files.readString(file), steps);
  }

  /**
   * Reads a text.
   *
   * @param file the file name for messages
   * @throws InvalidTruthException if the text has problems
   */
  public static GroundTruth parse(String file, String text, Set<String> steps)
      throws InvalidTruthException {
    TruthReader reader = new TruthReader(steps);
    GroundTruth truth = reader.truth(reader.tree(text));
    if (!reader.problems.isEmpty()) {
      throw new InvalidTruthException(file, reader.problems);
    }
    return truth;
  }

  private @Nullable JsonNode tree(String text) {
    try {
      JsonNode tree = new ObjectMapper().readTree(text);
      if (tree.isObject()) {
        return tree;
      }
      problems.add(shown(tree) + " (expected: an object with incidents, benign and outages)");
    } catch (JsonProcessingException e) {
      problems.add("not JSON: " + e.getOriginalMessage() + " (expected: one JSON object)");
    }
    return null;
  }

  private GroundTruth truth(@Nullable JsonNode tree) {
    return tree == null
        ? new GroundTruth(List.of(), List.of(), List.of())
        : new GroundTruth(
            list(tree, "incidents", this::incident),
            list(tree, "benign", this::benign),
            list(tree, "outages", this::outage));
  }

  private <T> List<T> list(JsonNode tree, String name, BiFunction<String, JsonNode, T> reading) {
    JsonNode list = tree.path(name);
    List<T> read = new ArrayList<>();
    if (!list.isArray()) {
      wrong(name, list, "a list; it may be empty");
    }
    for (int i = 0; i < list.size(); i++) {
      read.add(reading.apply(name + "[" + i + "]", list.get(i)));
    }
    return read;
  }

  private Incident incident(String at, JsonNode node) {
    String id = text(at + ".id", node.path("id"));
    if (!ids.add(id) && !id.isEmpty()) {
      wrong(at + ".id", node.path("id"), "a unique id");
    }
    JsonNode surge = node.path("surgeAt");
    long from = time(at + ".from", node.path("from"));
    return new Incident(
        id,
        text(at + ".type", node.path("type")),
        step(at + ".step", node.path("step")),
        from,
        end(at + ".to", node.path("to"), from),
        step(at + ".firstLeg", node.path("firstLeg")),
        steps(at + ".affects", node.path("affects")),
        surge.isMissingNode() || surge.isNull() ? null : time(at + ".surgeAt", surge));
  }

  private BenignEvent benign(String at, JsonNode node) {
    long from = time(at + ".from", node.path("from"));
    return new BenignEvent(
        text(at + ".kind", node.path("kind")),
        steps(at + ".steps", node.path("steps")),
        from,
        end(at + ".to", node.path("to"), from));
  }

  private SourceOutage outage(String at, JsonNode node) {
    JsonNode step = node.path("step");
    long from = time(at + ".from", node.path("from"));
    return new SourceOutage(
        text(at + ".source", node.path("source")),
        step.isMissingNode() || step.isNull() ? null : step(at + ".step", step),
        from,
        end(at + ".to", node.path("to"), from));
  }

  private String text(String at, JsonNode node) {
    if (!node.isTextual() || node.asText().isBlank()) {
      wrong(at, node, "a text that is not empty");
    }
    return node.asText();
  }

  private String step(String at, JsonNode node) {
    if (!node.isTextual() || !steps.contains(node.asText())) {
      wrong(at, node, "one of " + String.join(", ", steps));
    }
    return node.asText();
  }

  private Set<String> steps(String at, JsonNode list) {
    Set<String> read = new TreeSet<>();
    if (!list.isArray()) {
      wrong(at, list, "a list of step ids");
    }
    for (int i = 0; i < list.size(); i++) {
      read.add(step(at + "[" + i + "]", list.get(i)));
    }
    return read;
  }

  private long end(String at, JsonNode node, long from) {
    long to = time(at, node);
    if (to < from) {
      wrong(at, node, "not before from");
    }
    return to;
  }

  private long time(String at, JsonNode node) {
    try {
      return Instant.parse(node.asText()).toEpochMilli();
    } catch (DateTimeParseException e) {
      wrong(at, node, "a time such as 2024-03-01T09:00:00Z");
      return 0;
    }
  }

  private void wrong(String at, JsonNode given, String expected) {
    problems.add(at + ": " + shown(given) + " (expected: " + expected + ")");
  }

  private static String shown(JsonNode node) {
    return node.isMissingNode() ? "missing" : node.toString();
  }
}
