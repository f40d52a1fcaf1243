package io.pulssi.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Two patterns of different steps of one journey between which nothing decides.
 *
 * @param source whose values they match
 * @param pattern of the one step
 * @param step the one step
 * @param otherPattern of the other step; the same when a pattern is claimed twice
 * @param otherStep the other step
 * @param value a shortest value that both would feed
 */
public record PatternConflict(
    Source source,
    String pattern,
    String step,
    String otherPattern,
    String otherStep,
    String value) {

  /** All ambiguities among the steps of one journey. */
  public static List<PatternConflict> among(Collection<Step> steps) {
    List<PatternConflict> found = new ArrayList<>();
    for (Source source : Source.values()) {
      found.addAll(SourcePatterns.of(source, steps).ambiguities(source));
    }
    return found;
  }
}
