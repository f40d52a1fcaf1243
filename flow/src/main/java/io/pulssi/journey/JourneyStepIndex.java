package io.pulssi.journey;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The places that the values of one source feed, over all journeys. Thread-safe.
 *
 * <p>Implementation: a value named in full in any map is one look-up in a hash map, whose answer
 * also holds what globs of other journeys make of it. Any other value is matched against the globs
 * once and remembered, misses too, in a table of fixed size in which each value has one slot: new
 * values push old ones out, so that a stream of ever new values costs time but no memory. Values
 * longer than {@link #CACHED_LENGTH_MAX} are matched each time.
 */
final class JourneyStepIndex {
  /** At 2,048 slots and 256 characters a full table holds about 1.3 MB. */
  static final int SLOTS = 2_048;

  static final int CACHED_LENGTH_MAX = 256;

  private final Map<String, SourcePatterns> feedsByJourney;
  private final Map<String, List<JourneyStep>> exact;
  private final boolean hasGlobs;
  private final AtomicReferenceArray<CachedMatch> remembered = new AtomicReferenceArray<>(SLOTS);

  private JourneyStepIndex(Map<String, SourcePatterns> feedsByJourney) {
    this.feedsByJourney = feedsByJourney;
    this.hasGlobs = feedsByJourney.values().stream().anyMatch(SourcePatterns::hasGlobs);
    Set<String> values = new HashSet<>();
    feedsByJourney.values().forEach(feeds -> values.addAll(feeds.exactValues()));
    this.exact = new HashMap<>();
    values.forEach(value -> exact.put(value, match(value)));
  }

  static JourneyStepIndex of(Source source, Collection<JourneyMap> journeys) {
    Map<String, SourcePatterns> feeds = new HashMap<>();
    journeys.forEach(
        map -> feeds.put(map.journey(), SourcePatterns.of(source, map.steps().values())));
    return new JourneyStepIndex(feeds);
  }

  /** In the order of places; empty when no step wants the value. */
  List<JourneyStep> placesFor(String value) {
    List<JourneyStep> known = exact.get(value);
    if (known != null) {
      return known;
    }
    return hasGlobs ? matched(value) : List.of();
  }

  private List<JourneyStep> matched(String value) {
    if (value.length() > CACHED_LENGTH_MAX) {
      return match(value);
    }
    int slot = slotOf(value);
    CachedMatch last = remembered.get(slot);
    if (last != null && last.value().equals(value)) {
      return last.places();
    }
    List<JourneyStep> places = match(value);
    remembered.set(slot, new CachedMatch(value, places));
    return places;
  }

  /**
   * The high bits are mixed in, since a string's hash keeps its last characters in the low ones.
   */
  private static int slotOf(String value) {
    int hash = value.hashCode();
    return (hash ^ (hash >>> 16)) & (SLOTS - 1);
  }

  private List<JourneyStep> match(String value) {
    return feedsByJourney.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stepOf(value).stream()
                    .map(step -> new JourneyStep(entry.getKey(), step)))
        .sorted()
        .toList();
  }

  private record CachedMatch(String value, List<JourneyStep> places) {}
}
