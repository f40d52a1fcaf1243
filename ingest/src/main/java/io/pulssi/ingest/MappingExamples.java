package io.pulssi.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pulssi.ingest.mapping.SourceMapping;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Payloads of a source with the events they must become: a folder with {@code payload.jsonl} (or
 * another ending), and {@code queue-wait.jsonl} and so on.
 */
public final class MappingExamples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MappingExamples() {}

  /**
   * What differs, a line each; empty if all is as it must be.
   *
   * @param folder of the mapping's file
   */
  public static List<String> differences(SourceMapping mapping, Path folder) throws IOException {
    List<String> differences = new ArrayList<>();
    for (String example : mapping.examples()) {
      differences.addAll(differencesOf(mapping, folder.resolve(example)));
    }
    return differences;
  }

  private static List<String> differencesOf(SourceMapping mapping, Path example)
      throws IOException {
    Map<String, List<JsonNode>> made = new TreeMap<>();
    Import run =
        new Import(
            mapping,
            (topic, json) ->
                made.computeIfAbsent(topic.thing(), kind -> new ArrayList<>()).add(read(json)));
    ImportTally tally = run.read(payloads(example));
    List<String> differences = new ArrayList<>();
    tally
        .refusals()
        .forEach(refused -> refused.examples().forEach(one -> differences.add(one.toString())));
    for (Topic<?> topic : Topics.inputs()) {
      Path file = example.resolve(topic.thing() + ".jsonl");
      List<JsonNode> expected = new ArrayList<>();
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file)) {
          expected.add(read(line.getBytes(StandardCharsets.UTF_8)));
        }
      }
      compare(file, expected, made.getOrDefault(topic.thing(), List.of()), differences);
    }
    return differences;
  }

  private static List<Path> payloads(Path example) throws IOException {
    try (Stream<Path> files = Files.list(example)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("payload"))
          .sorted()
          .toList();
    }
  }

  private static void compare(
      Path file, List<JsonNode> expected, List<JsonNode> made, List<String> differences) {
    for (int i = 0; i < Math.max(expected.size(), made.size()); i++) {
      String wanted = i < expected.size() ? expected.get(i).toString() : "nothing";
      String given = i < made.size() ? made.get(i).toString() : "nothing";
      if (!wanted.equals(given)) {
        differences.add("%s:%d: %s (expected: %s)".formatted(file, i + 1, given, wanted));
      }
    }
  }

  /** Whole numbers are written alike, 8.0 as 8. */
  private static JsonNode read(byte[] json) {
    try {
      JsonNode event = JSON.readTree(json);
      for (String field : List.of("waitSeconds", "score")) {
        if (event.has(field)) {
          ((ObjectNode) event).put(field, event.path(field).doubleValue());
        }
      }
      return event;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
