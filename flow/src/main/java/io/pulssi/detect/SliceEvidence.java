package io.pulssi.detect;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against the steps of a journey in one slice.
 *
 * @param common what speaks against the whole journey, under the step id {@value
 *     io.pulssi.journey.JourneyMap#WHOLE}: the median step's wait of three hours over its limit;
 *     null while too few steps say anything of it
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

  /** The median step is worse than usual: evidence is frozen, a common cause is likely. */
  public boolean storm() {
    return common != null && common.score() >= 1;
  }
}
