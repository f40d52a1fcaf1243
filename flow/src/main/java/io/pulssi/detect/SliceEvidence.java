package io.pulssi.detect;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The evidence against the steps of a journey in one slice.
 *
 * @param common evidence against the whole journey, under the step id {@value
 *     io.pulssi.journey.JourneyMap#WHOLE}: the wait z of the median step over three hours, divided
 *     by its limit. Null while too few steps have waits
 * @param steps evidence by step id
 */
public record SliceEvidence(@Nullable StepEvidence common, SortedMap<String, StepEvidence> steps) {
  /** No evidence against anything. */
  public static SliceEvidence none() {
    return new SliceEvidence(null, new TreeMap<>());
  }

  /** The evidence against a step; null for a step that is not in the slice. */
  public @Nullable StepEvidence of(String step) {
    return steps.get(step);
  }

  /**
   * Whether there is a storm: the median step is worse than usual, so a common cause is likely.
   * Evidence of waits is frozen during a storm.
   */
  public boolean storm() {
    return common != null && common.score() >= 1;
  }
}
