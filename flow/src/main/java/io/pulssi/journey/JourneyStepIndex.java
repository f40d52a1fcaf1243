package io.pulssi.journey;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The steps that the values of one source feed, over all journeys. Thread-safe.
 *
 * <p>Implementation: a value that any map names in full takes one lookup in a hash map; the entry
 * includes the matches by globs of other journeys. Any other value is matched against the globs
 * once, and the result is cached, also if nothing matches. The cache has a fixed size and one slot
 * for each value: new values replace old ones, so a stream of ever new values costs time but no
 * memory. Values longer than {@link #CACHED_LENGTH_MAX} are not cached.
 */
final class JourneyStepIndex {
  /** At 2,048 slots and 256 characters a full table holds about 1.3 MB. */
  static final int SLOTS = 2_048;

  static final int CACHED_LENGTH_MAX = 256;

  private final Map<String, SourcePatterns> patternsByJourney;
  private final Map<String, List<JourneyStep>> exact;
  private final boolean hasGlobs;
  private final AtomicReferenceArray<CachedMatch> cache = new AtomicReferenceArray<>(SLOTS);

  private JourneyStepIndex(Map<String, SourcePatterns> patternsByJourney) {
    this.patternsByJourney = patternsByJourney;
    this.hasGlobs = patternsByJourney.values().stream().anyMatch(SourcePatterns::hasGlobs);
    Set<String> values = new HashSet<>();
    patternsByJourney.values().forEach(patterns -> values.addAll(patterns.exactValues()));
    this.exact = new HashMap<>();
    values.forEach(value -> exact.put(value, match(value)));
  }

  static JourneyStepIndex of(Source source, Collection<JourneyMap> journeys) {
    Map<String, SourcePatterns> patterns = new HashMap<>();
    journeys.forEach(
        map -> patterns.put(map.journey(), SourcePatterns.of(source, map.steps().values())));
    return new JourneyStepIndex(patterns);
  }

  /** The steps that the value feeds, sorted; empty if no step takes it. */
  List<JourneyStep> stepsFor(String value) {
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
    CachedMatch last = cache.get(slot);
    if (last != null && last.value().equals(value)) {
      return last.steps();
    }
    List<JourneyStep> steps = match(value);
    cache.set(slot, new CachedMatch(value, steps));
    return steps;
  }

  /**
   * The high bits are mixed in, since a string's hash keeps its last characters in the low ones.
   */
  private static int slotOf(String value) {
    int hash = value.hashCode();
    return (hash ^ (hash >>> 16)) & (SLOTS - 1);
  }

  private List<JourneyStep> match(String value) {
    return patternsByJourney.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stepOf(value).stream()
                    .map(step -> new JourneyStep(entry.getKey(), step)))
        .sorted()
        .toList();
  }

  private record CachedMatch(String value, List<JourneyStep> steps) {}
}
