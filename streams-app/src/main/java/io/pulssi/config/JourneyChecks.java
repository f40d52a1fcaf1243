package io.pulssi.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.pulssi.journey.PatternConflict;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Checks of a journey map beyond its schema: references, dates and ambiguous values. Everything
 * with the right shape is checked, so that one reading finds all problems.
 */
final class JourneyChecks {
  private static final JsonPointer STEPS = JsonPointer.compile("/steps");
  private static final JsonPointer OWNERS = JsonPointer.compile("/owners");
  private static final JsonPointer CALENDAR = JsonPointer.compile("/calendar");

  private final LocatedYaml yaml;
  private final Set<String> owners = new LinkedHashSet<>();
  private final Set<String> steps = new LinkedHashSet<>();
  private final List<ConfigurationProblem> problems = new ArrayList<>();

  private JourneyChecks(LocatedYaml yaml) {
    this.yaml = yaml;
    at(OWNERS).fieldNames().forEachRemaining(owners::add);
    at(STEPS).forEach(step -> text(step.path("id")).ifPresent(steps::add));
  }

  static List<ConfigurationProblem> problems(LocatedYaml yaml) {
    JourneyChecks checks = new JourneyChecks(yaml);
    checks.timezone();
    checks.ids();
    checks.references();
    checks.calendar();
    checks.ambiguities();
    return checks.problems;
  }

  private void timezone() {
    JsonPointer pointer = JsonPointer.compile("/timezone");
    Optional<String> zone = text(at(pointer));
    if (zone.isPresent() && !isZone(zone.get())) {
      List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
      add(
          pointer,
          "a time zone such as Europe/Helsinki or UTC"
              + ExpectedNames.nearestOf(zones, zone.get()));
    }
  }

  private static boolean isZone(String id) {
    try {
      ZoneId.of(id);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void ids() {
    Map<String, JsonPointer> seen = new LinkedHashMap<>();
    for (JsonPointer step : elements(STEPS)) {
      JsonPointer id = step.appendProperty("id");
      Optional<JsonPointer> first = text(at(id)).map(name -> seen.putIfAbsent(name, id));
      first.ifPresent(
          other -> add(id, "a unique id; line " + yaml.locate(other).line() + " has the same"));
    }
  }

  private void references() {
    reference(JsonPointer.compile("/common-owner"), owners);
    for (JsonPointer step : elements(STEPS)) {
      reference(step.appendProperty("owner"), owners);
      elements(step.appendProperty("next")).forEach(next -> reference(next, steps));
      next(step);
    }
  }

  private void next(JsonPointer step) {
    Set<String> seen = new LinkedHashSet<>();
    for (JsonPointer element : elements(step.appendProperty("next"))) {
      if (at(element).equals(at(step.appendProperty("id")))) {
        add(element, "another step");
      } else if (text(at(element)).filter(name -> !seen.add(name)).isPresent()) {
        add(element, "each step once");
      }
    }
  }

  private void reference(JsonPointer pointer, Set<String> known) {
    text(at(pointer))
        .filter(name -> !known.contains(name))
        .ifPresent(name -> add(pointer, ExpectedNames.oneOf(known, name)));
  }

  private void calendar() {
    for (JsonPointer days : elements(CALENDAR)) {
      Optional<LocalDate> from = date(days.appendProperty("from"));
      Optional<LocalDate> to = date(days.appendProperty("to"));
      if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
        add(days.appendProperty("to"), "a day not before from, " + from.get());
      }
      elements(days.appendProperty("steps")).forEach(step -> reference(step, steps));
    }
  }

  private Optional<LocalDate> date(JsonPointer pointer) {
    Optional<String> text = text(at(pointer));
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException e) {
      add(pointer, "a date such as 1999-01-16");
      return Optional.empty();
    }
  }

  private void ambiguities() {
    List<Step> readable = new ArrayList<>();
    Map<String, JsonPointer> places = new LinkedHashMap<>();
    for (JsonPointer step : elements(STEPS)) {
      String key = Integer.toString(places.size());
      places.put(key, step.appendProperty("sources"));
      readable.add(new Step(key, key, key, List.of(), sources(step)));
    }
    PatternConflict.among(readable).forEach(ambiguity -> ambiguity(ambiguity, places));
  }

  private Map<Source, List<String>> sources(JsonPointer step) {
    Map<Source, List<String>> sources = new LinkedHashMap<>();
    for (Source source : Source.values()) {
      List<String> patterns =
          elements(step.appendProperty("sources").appendProperty(source.label())).stream()
              .flatMap(element -> text(at(element)).stream())
              .toList();
      sources.put(source, patterns);
    }
    return sources;
  }

  /** Reported at the later of the two patterns. */
  private void ambiguity(PatternConflict ambiguity, Map<String, JsonPointer> places) {
    JsonPointer one = find(ambiguity, ambiguity.step(), ambiguity.pattern(), places);
    JsonPointer other = find(ambiguity, ambiguity.otherStep(), ambiguity.otherPattern(), places);
    boolean inOrder = Integer.parseInt(ambiguity.step()) < Integer.parseInt(ambiguity.otherStep());
    JsonPointer first = inOrder ? one : other;
    JsonPointer second = inOrder ? other : one;
    String firstStep = at(first.head().head().head().appendProperty("id")).asText();
    String where = "step " + firstStep + ", line " + yaml.locate(first).line();
    boolean same = ambiguity.pattern().equals(ambiguity.otherPattern());
    add(
        second,
        same
            ? "each value in one step; " + where + " has it too"
            : "one most specific pattern; "
                + LocatedYaml.shown(at(first))
                + " of "
                + where
                + " is as specific for "
                + LocatedYaml.shown(ambiguity.value()));
  }

  private JsonPointer find(
      PatternConflict ambiguity, String step, String pattern, Map<String, JsonPointer> places) {
    JsonPointer list =
        Objects.requireNonNull(places.get(step)).appendProperty(ambiguity.source().label());
    return elements(list).stream()
        .filter(element -> text(at(element)).filter(text -> same(text, pattern)).isPresent())
        .findFirst()
        .orElse(list);
  }

  private static boolean same(String written, String pattern) {
    return written.replaceAll("\\*+", "*").equals(pattern);
  }

  private void add(JsonPointer pointer, String expected) {
    problems.add(yaml.problem(pointer, LocatedYaml.shown(at(pointer)), expected));
  }

  private List<JsonPointer> elements(JsonPointer list) {
    List<JsonPointer> elements = new ArrayList<>();
    JsonNode node = at(list);
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      elements.add(list.appendIndex(i));
    }
    return elements;
  }

  private JsonNode at(JsonPointer pointer) {
    return yaml.tree().at(pointer);
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
  }
}
