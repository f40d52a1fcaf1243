package io.pulssi.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder with a recorded event log to play: {@code sample.yml}, {@code journey.yml} and the logs.
 *
 * @param folder holds the logs, such as {@code queue-wait.jsonl.gz}
 * @param title what it is, in a line
 * @param journey the journey map's file
 * @param history the folder of the log that is played before it
 */
public record SampleFolder(Path folder, String title, Path journey, Optional<Path> history) {
  private static final List<String> KEYS = List.of("title", "history");

  /**
   * Reads {@code sample.yml} of a folder.
   *
   * @throws InvalidConfiguration with every problem found
   */
  public static SampleFolder read(Path folder) {
    LocatedYaml yaml = LocatedYaml.read(folder.resolve("sample.yml"));
    List<ConfigurationProblem> problems = new ArrayList<>(yaml.problems());
    unknownKeys(yaml, problems);
    String title = text(yaml, "title", problems).orElse(folder.getFileName().toString());
    Optional<Path> history = history(yaml, folder, problems);
    Path journey = folder.resolve("journey.yml");
    if (!Files.isRegularFile(journey)) {
      problems.add(
          ConfigurationProblem.at(
              journey.toString(), TextLocation.UNKNOWN, "", "no such file", "a journey map"));
    }
    InvalidConfiguration.throwIfAny(problems);
    return new SampleFolder(folder, title, journey, history);
  }

  private static void unknownKeys(LocatedYaml yaml, List<ConfigurationProblem> problems) {
    if (!yaml.tree().isObject()) {
      JsonPointer root = JsonPointer.empty();
      problems.add(yaml.problem(root, LocatedYaml.shown(yaml.tree()), "a mapping with title"));
    }
    yaml.tree()
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                JsonPointer at = JsonPointer.empty().appendProperty(key);
                problems.add(yaml.keyProblem(at, "unknown key", ExpectedNames.oneOf(KEYS, key)));
              }
            });
  }

  private static Optional<Path> history(
      LocatedYaml yaml, Path folder, List<ConfigurationProblem> problems) {
    Optional<Path> history =
        text(yaml, "history", problems).map(path -> folder.resolve(path).normalize());
    if (history.isPresent() && !Files.isDirectory(history.get())) {
      JsonPointer at = JsonPointer.compile("/history");
      String given = LocatedYaml.shown(yaml.tree().at(at));
      problems.add(yaml.problem(at, given, "a folder that exists"));
    }
    return history;
  }

  private static Optional<String> text(
      LocatedYaml yaml, String key, List<ConfigurationProblem> problems) {
    JsonPointer at = JsonPointer.empty().appendProperty(key);
    JsonNode value = yaml.tree().at(at);
    if (value.isTextual() || value.isMissingNode()) {
      return Optional.ofNullable(value.textValue());
    }
    problems.add(yaml.problem(at, LocatedYaml.shown(value), "text"));
    return Optional.empty();
  }
}
