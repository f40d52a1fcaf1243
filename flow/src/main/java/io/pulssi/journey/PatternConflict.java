package io.pulssi.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Two patterns of different steps of one journey that match the same value, with none more specific
 * than the other.
 *
 * @param source the source whose values they match
 * @param pattern pattern of one step
 * @param step id of that step
 * @param otherPattern pattern of the other step; the same if both have it
 * @param otherStep id of the other step
 * @param value a shortest value that both match
 */
public record PatternConflict(
    Source source,
    String pattern,
    String step,
    String otherPattern,
    String otherStep,
    String value) {

  /** All conflicts between the steps of one journey. */
  public static List<PatternConflict> among(Collection<Step> steps) {
    List<PatternConflict> found = new ArrayList<>();
    for (Source source : Source.values()) {
      found.addAll(SourcePatterns.of(source, steps).conflicts(source));
    }
    return found;
  }
}
