package io.pulssi.journey;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All journeys that one monitor watches. Immutable in what it answers, and thread-safe. */
public final class JourneyMaps {
  private final Map<String, JourneyMap> byId;
  private final Map<Source, JourneyStepIndex> indexes = new EnumMap<>(Source.class);

  private JourneyMaps(Map<String, JourneyMap> byId) {
    this.byId = Collections.unmodifiableMap(byId);
    for (Source source : Source.values()) {
      indexes.put(source, JourneyStepIndex.of(source, byId.values()));
    }
  }

  /**
   * The given journeys, in the given order.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public static JourneyMaps of(Collection<JourneyMap> journeys) {
    Map<String, JourneyMap> byId = new LinkedHashMap<>();
    for (JourneyMap map : journeys) {
      if (byId.put(map.journey(), map) != null) {
        throw new IllegalArgumentException(
            "journey: " + map.journey() + " given twice (expected: each id once)");
      }
    }
    return new JourneyMaps(byId);
  }

  /** The given journeys. */
  public static JourneyMaps of(JourneyMap... journeys) {
    return of(List.of(journeys));
  }

  /** Every journey by its id, in the order given. */
  public Map<String, JourneyMap> byId() {
    return byId;
  }

  /**
   * A journey that must exist.
   *
   * @throws IllegalArgumentException if it does not
   */
  public JourneyMap journey(String id) {
    JourneyMap map = byId.get(id);
    if (map == null) {
      throw new IllegalArgumentException(
          "journey: " + id + " (expected: one of " + String.join(", ", byId.keySet()) + ")");
    }
    return map;
  }

  /**
   * The places that a value of a source feeds: at most one in each journey, in the order of places;
   * empty when no step wants it. A hash look-up or, for a value only globs know, one cached match.
   *
   * @param value a queue, category, touchpoint or warning id, as events carry it
   */
  public List<JourneyStep> placesFor(Source source, String value) {
    if (source == Source.VERDICT) {
      return placesOfWarning(value);
    }
    JourneyStepIndex index = indexes.get(source);
    return index == null ? List.of() : index.placesFor(value);
  }

  /**
   * The place a warning is about, by its id {@code journey.step.onset}: the journey's first step if
   * the map does not know its step, as of a cause common to all.
   */
  private List<JourneyStep> placesOfWarning(String warningId) {
    String[] parts = warningId.split("\\.", 3);
    JourneyMap map = byId.get(parts[0]);
    if (map == null || parts.length < 3 || map.steps().isEmpty()) {
      return List.of();
    }
    String first = map.steps().keySet().iterator().next();
    return List.of(new JourneyStep(parts[0], map.steps().containsKey(parts[1]) ? parts[1] : first));
  }

  /** The sources that feed at least one step of a journey that must exist, and verdicts. */
  public Set<Source> sourcesOf(String journey) {
    return withVerdicts(journey(journey).sources());
  }

  /** The sources that feed at least one step of any journey, and verdicts. */
  public Set<Source> sources() {
    Set<Source> used = EnumSet.noneOf(Source.class);
    byId.values().forEach(map -> used.addAll(map.sources()));
    return withVerdicts(used);
  }

  private static Set<Source> withVerdicts(Set<Source> fed) {
    Set<Source> used = EnumSet.of(Source.VERDICT);
    used.addAll(fed);
    return Collections.unmodifiableSet(used);
  }

  /** Who answers for a place that must exist. */
  public Owner ownerOf(JourneyStep place) {
    return journey(place.journey()).ownerOf(place.step());
  }
}
