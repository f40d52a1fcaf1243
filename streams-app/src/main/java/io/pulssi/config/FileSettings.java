package io.pulssi.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The settings of a file: nested keys, dotted ones and mixtures mean the same. */
final class FileSettings {
  private final LocatedYaml yaml;
  private final Path folder;
  private final Map<String, GivenSetting> given = new HashMap<>();
  private final List<ConfigurationProblem> problems = new ArrayList<>();

  private FileSettings(LocatedYaml yaml, Path folder) {
    this.yaml = yaml;
    this.folder = folder;
  }

  /** Reads a file; what is wrong with its form goes to the problems. */
  static List<GivenSetting> read(Path file, List<ConfigurationProblem> problems) {
    try {
      LocatedYaml yaml = LocatedYaml.read(file);
      Path folder = file.toAbsolutePath().normalize().getParent();
      FileSettings settings = new FileSettings(yaml, folder == null ? file : folder);
      settings.root();
      problems.addAll(yaml.problems());
      problems.addAll(settings.problems);
      return List.copyOf(settings.given.values());
    } catch (InvalidConfiguration e) {
      problems.addAll(e.problems());
      return List.of();
    }
  }

  private void root() {
    JsonNode tree = yaml.tree();
    if (tree.isObject()) {
      tree.properties().forEach(entry -> add(entry, "", JsonPointer.empty()));
    } else if (!tree.isNull()) {
      problems.add(
          yaml.problem(
              JsonPointer.empty(),
              tree.isArray() ? "a list" : "no key, but a text or number that is not shown",
              "a mapping of settings"));
    }
  }

  private void add(Map.Entry<String, JsonNode> entry, String prefix, JsonPointer parent) {
    String key = prefix + entry.getKey();
    JsonPointer pointer = parent.appendProperty(entry.getKey());
    JsonNode value = entry.getValue();
    if (value.isObject() && !isWhole(key)) {
      value.properties().forEach(inner -> add(inner, key + ".", pointer));
    } else if (value.isArray() && isList(key) && isFlat(value)) {
      put(key, joined(value), pointer);
    } else if (value.isValueNode() && !value.isNull()) {
      put(key, value.asText(), pointer);
    } else {
      problems.add(yaml.problem(pointer, LocatedYaml.shown(value), expected(key)));
    }
  }

  private static boolean isList(String key) {
    return key.startsWith(SettingKeys.KAFKA) || key.equals("customer-ref.ignore");
  }

  /** What is written as its keys may be a secret. */
  private static boolean isWhole(String key) {
    return SettingKeys.byName().containsKey(key) || Secrets.isKafkaPassword(key);
  }

  private static String expected(String key) {
    SettingKey known = SettingKeys.byName().get(key);
    return known == null ? "a value" : known.expected();
  }

  private static boolean isFlat(JsonNode list) {
    for (JsonNode element : list) {
      if (!element.isValueNode() || element.isNull()) {
        return false;
      }
    }
    return true;
  }

  private static String joined(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(element -> texts.add(element.asText()));
    return String.join(",", texts);
  }

  private void put(String key, String text, JsonPointer pointer) {
    TextLocation keyLocation = yaml.locateKey(pointer);
    GivenSetting here =
        new GivenSetting(key, text, yaml.file(), keyLocation, yaml.locate(pointer), key, folder);
    GivenSetting first = given.putIfAbsent(key, here);
    if (first != null) {
      String expected = "once; also given in line " + first.keyLocation().line();
      problems.add(here.misplaced("given twice", expected));
    }
  }
}
