package io.pulssi.journey;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One step of a journey.
 *
 * @param id {@code [a-z0-9-]+}, unique in the journey
 * @param name for people
 * @param owner id of the owner
 * @param next ids of the steps a customer goes to next, also when this one fails
 * @param sources for each source, the patterns of the values (queue, category, touchpoint) that
 *     feed the step; may be empty
 */
public record Step(
    String id, String name, String owner, List<String> next, Map<Source, List<String>> sources) {

  /** Copies the collections; sources come in their own order. */
  public Step {
    next = List.copyOf(next);
    Map<Source, List<String>> ordered = new EnumMap<>(Source.class);
    sources.forEach((source, patterns) -> ordered.put(source, List.copyOf(patterns)));
    sources = Collections.unmodifiableMap(ordered);
  }
}
