package io.pulssi.centre.scenario;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.pulssi.config.ConfigurationProblem;
import io.pulssi.config.ExpectedNames;
import io.pulssi.config.LocatedYaml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The keys of one mapping of a scenario file. A key that was never asked for is unknown. */
final class ScenarioKeys {
  private final LocatedYaml yaml;
  private final JsonPointer place;
  private final List<ConfigurationProblem> problems;
  private final Set<String> asked = new LinkedHashSet<>();

  ScenarioKeys(LocatedYaml yaml, JsonPointer place, List<ConfigurationProblem> problems) {
    this.yaml = yaml;
    this.place = place;
    this.problems = problems;
    JsonNode node = yaml.tree().at(place);
    if (!node.isObject() && !node.isMissingNode()) {
      problems.add(yaml.problem(place, LocatedYaml.shown(node), "a mapping"));
    }
  }

  private JsonNode ask(String key) {
    asked.add(key);
    return yaml.tree().at(place.appendProperty(key));
  }

  /** Reports a value that is not what was expected. */
  void refuse(String key, String expected) {
    JsonPointer at = place.appendProperty(key);
    problems.add(yaml.problem(at, LocatedYaml.shown(yaml.tree().at(at)), expected));
  }

  /** Whether a key is there. */
  boolean has(String key) {
    return !ask(key).isMissingNode();
  }

  /** A mapping below this one. */
  ScenarioKeys within(String key) {
    asked.add(key);
    return new ScenarioKeys(yaml, place.appendProperty(key), problems);
  }

  /** The mappings of a list. */
  List<ScenarioKeys> each(String key) {
    JsonNode list = ask(key);
    List<ScenarioKeys> each = new ArrayList<>();
    if (list.isArray()) {
      for (int i = 0; i < list.size(); i++) {
        each.add(new ScenarioKeys(yaml, place.appendProperty(key).appendIndex(i), problems));
      }
    } else if (!list.isMissingNode()) {
      refuse(key, "a list");
    }
    return each;
  }

  /** A number within bounds. */
  OptionalDouble number(String key, double low, double high) {
    JsonNode node = ask(key);
    if (node.isNumber() && node.asDouble() >= low && node.asDouble() <= high) {
      return OptionalDouble.of(node.asDouble());
    }
    if (!node.isMissingNode()) {
      refuse(key, "a number from " + shown(low) + " to " + shown(high));
    }
    return OptionalDouble.empty();
  }

  /** A whole number within bounds. */
  int whole(String key, int low, int high, int otherwise) {
    JsonNode node = ask(key);
    if (node.isIntegralNumber() && node.asLong() >= low && node.asLong() <= high) {
      return node.asInt();
    }
    if (!node.isMissingNode()) {
      refuse(key, "a whole number from " + low + " to " + high);
    }
    return otherwise;
  }

  /** True or false. */
  boolean flag(String key) {
    JsonNode node = ask(key);
    if (!node.isMissingNode() && !node.isBoolean()) {
      refuse(key, "true or false");
    }
    return node.asBoolean(false);
  }

  /** A text, converted. */
  <T> Optional<T> text(String key, String expected, Reading<T> reading) {
    JsonNode node = ask(key);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    try {
      if (node.isTextual()) {
        return Optional.of(reading.read(node.asText()));
      }
    } catch (RuntimeException e) {
      // reported below, with what was expected
    }
    refuse(key, expected);
    return Optional.empty();
  }

  /** One of some names. */
  Optional<String> name(String key, List<String> names) {
    JsonNode node = ask(key);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (node.isTextual() && names.contains(node.asText())) {
      return Optional.of(node.asText());
    }
    refuse(key, ExpectedNames.oneOf(names, node.asText()));
    return Optional.empty();
  }

  /** A list of some names. */
  List<String> names(String key, List<String> names, List<String> otherwise) {
    JsonNode list = ask(key);
    if (list.isMissingNode()) {
      return otherwise;
    }
    if (!list.isArray()) {
      refuse(key, "a list of names: " + ExpectedNames.oneOf(names));
      return otherwise;
    }
    List<String> found = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).isTextual() && names.contains(list.get(i).asText())) {
        found.add(list.get(i).asText());
      } else {
        JsonPointer at = place.appendProperty(key).appendIndex(i);
        String expected = ExpectedNames.oneOf(names, list.get(i).asText());
        problems.add(yaml.problem(at, LocatedYaml.shown(list.get(i)), expected));
      }
    }
    return found;
  }

  /** Reports a required key that is absent. */
  void require(String key, String expected) {
    if (ask(key).isMissingNode()) {
      problems.add(yaml.problem(place, "no " + key, expected));
    }
  }

  /** Reports every key that was never asked for; call it last. */
  void refuseOthers() {
    yaml.tree()
        .at(place)
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!asked.contains(key)) {
                JsonPointer at = place.appendProperty(key);
                problems.add(yaml.keyProblem(at, "unknown key", ExpectedNames.oneOf(asked, key)));
              }
            });
  }

  private static String shown(double bound) {
    return bound == StrictMath.rint(bound)
        ? String.format(Locale.ROOT, "%.0f", bound)
        : String.valueOf(bound);
  }

  /** Converts a text; throws if it cannot. */
  @FunctionalInterface
  interface Reading<T> {
    T read(String text);
  }
}
