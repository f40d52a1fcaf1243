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
  private final Map<Source, PlaceIndex> indexes = new EnumMap<>(Source.class);

  private JourneyMaps(Map<String, JourneyMap> byId) {
    this.byId = Collections.unmodifiableMap(byId);
    for (Source source : Source.values()) {
      indexes.put(source, PlaceIndex.of(source, byId.values()));
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
   * @param value a queue, category or touchpoint, as events carry it
   */
  public List<Place> placesFor(Source source, String value) {
    PlaceIndex index = indexes.get(source);
    return index == null ? List.of() : index.placesFor(value);
  }

  /** The sources that feed at least one step of a journey that must exist. */
  public Set<Source> sourcesOf(String journey) {
    return journey(journey).sources();
  }

  /** The sources that feed at least one step of any journey. */
  public Set<Source> sources() {
    Set<Source> used = EnumSet.noneOf(Source.class);
    byId.values().forEach(map -> used.addAll(map.sources()));
    return Collections.unmodifiableSet(used);
  }

  /** Who answers for a place that must exist. */
  public Owner ownerOf(Place place) {
    return journey(place.journey()).ownerOf(place.step());
  }
}
