package io.pulssi.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.pulssi.journey.CalendarDays;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads journey maps: one file, or all {@code .yml} and {@code .yaml} files of a folder by name.
 * Every problem of every file is reported at once.
 */
public final class JourneyMapReader {
  private static final JourneySchema SCHEMA = new JourneySchema();
  private static final JsonPointer JOURNEY = JsonPointer.compile("/journey");

  private final List<ConfigurationProblem> problems = new ArrayList<>();
  private final Map<String, LocatedYaml> fileOf = new LinkedHashMap<>();
  private final List<JourneyMap> maps = new ArrayList<>();

  private JourneyMapReader() {}

  /**
   * Reads a file or a folder.
   *
   * @throws InvalidConfiguration with every problem found
   */
  public static JourneyMaps read(Path fileOrFolder) {
    JourneyMapReader reader = new JourneyMapReader();
    reader.files(fileOrFolder).forEach(reader::addFile);
    return reader.finished();
  }

  /**
   * Reads one map from a text.
   *
   * @param file the name that problems give
   * @throws InvalidConfiguration with every problem found
   */
  public static JourneyMap parse(String file, String text) {
    JourneyMapReader reader = new JourneyMapReader();
    reader.add(LocatedYaml.parse(file, text));
    return reader.finished().byId().values().iterator().next();
  }

  /**
   * A hash of the names and bytes of what {@link #read} would read, 64 hexadecimal digits.
   *
   * @throws InvalidConfiguration if that cannot be read
   */
  public static String fingerprint(Path fileOrFolder) {
    JourneyMapReader reader = new JourneyMapReader();
    List<Path> files = reader.files(fileOrFolder);
    InvalidConfiguration.throwIfAny(reader.problems);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new InvalidConfiguration(
          folderProblem(fileOrFolder, "not readable", "files that can be read"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  private List<Path> files(Path fileOrFolder) {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    try (Stream<Path> entries = Files.list(fileOrFolder)) {
      List<Path> files = entries.filter(JourneyMapReader::isMap).sorted().toList();
      if (files.isEmpty()) {
        problems.add(folderProblem(fileOrFolder, "no map", "at least one .yml or .yaml file"));
      }
      return files;
    } catch (IOException e) {
      problems.add(folderProblem(fileOrFolder, "not readable", "a folder that can be read"));
      return List.of();
    }
  }

  private static boolean isMap(Path file) {
    String name = file.getFileName().toString();
    return (name.endsWith(".yml") || name.endsWith(".yaml"))
        && !name.startsWith(".")
        && Files.isRegularFile(file);
  }

  private static ConfigurationProblem folderProblem(Path folder, String given, String expected) {
    return ConfigurationProblem.at(folder.toString(), TextLocation.UNKNOWN, "", given, expected);
  }

  private void addFile(Path file) {
    try {
      add(LocatedYaml.read(file));
    } catch (InvalidConfiguration e) {
      problems.addAll(e.problems());
    }
  }

  private void add(LocatedYaml yaml) {
    List<ConfigurationProblem> found = new ArrayList<>(yaml.problems());
    found.addAll(SCHEMA.problems(yaml));
    found.addAll(JourneyChecks.problems(yaml));
    unique(yaml).ifPresent(found::add);
    problems.addAll(found);
    if (found.isEmpty()) {
      maps.add(map(yaml.tree()));
    }
  }

  private Optional<ConfigurationProblem> unique(LocatedYaml yaml) {
    JsonNode journey = yaml.tree().at(JOURNEY);
    LocatedYaml first = journey.isTextual() ? fileOf.putIfAbsent(journey.asText(), yaml) : null;
    return Optional.ofNullable(first)
        .map(
            other ->
                yaml.problem(
                    JOURNEY,
                    LocatedYaml.shown(journey),
                    "a unique id; " + other.file() + " has the same"));
  }

  private JourneyMaps finished() {
    InvalidConfiguration.throwIfAny(problems);
    return JourneyMaps.of(maps);
  }

  private static JourneyMap map(JsonNode tree) {
    List<Owner> owners = new ArrayList<>();
    tree.path("owners").properties().forEach(entry -> owners.add(owner(entry)));
    List<Step> steps = new ArrayList<>();
    tree.path("steps").forEach(step -> steps.add(step(step)));
    List<CalendarDays> calendar = new ArrayList<>();
    tree.path("calendar").forEach(days -> calendar.add(days(days)));
    return JourneyMap.of(
        tree.path("journey").asText(),
        ZoneId.of(tree.path("timezone").asText()),
        owners,
        steps,
        calendar,
        Optional.ofNullable(tree.get("common-owner")).map(JsonNode::asText),
        tree.path("budget")
            .path("false-pages-per-owner-per-week")
            .asDouble(JourneyMap.DEFAULT_FALSE_PAGES_PER_OWNER_PER_WEEK));
  }

  private static Owner owner(Map.Entry<String, JsonNode> entry) {
    String id = entry.getKey();
    JsonNode owner = entry.getValue();
    return new Owner(
        id,
        owner.path("name").asText(id),
        owner.path("page").asText(id),
        owner.path("shadow").asBoolean(false));
  }

  private static Step step(JsonNode step) {
    String id = step.path("id").asText();
    Map<Source, List<String>> sources = new LinkedHashMap<>();
    for (Source source : Source.values()) {
      List<String> values = texts(step.path("sources").path(source.label()));
      if (!values.isEmpty()) {
        sources.put(source, values);
      }
    }
    return new Step(
        id,
        step.path("name").asText(id),
        step.path("owner").asText(),
        texts(step.path("next")),
        sources);
  }

  private static CalendarDays days(JsonNode days) {
    return new CalendarDays(
        LocalDate.parse(days.path("from").asText()),
        LocalDate.parse(days.path("to").asText()),
        days.path("kind").asText(),
        new LinkedHashSet<>(texts(days.path("steps"))));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(element -> texts.add(element.asText()));
    return texts;
  }
}
