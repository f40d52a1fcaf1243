package io.pulssi.detect;

import io.pulssi.baseline.RatedSlice;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A rated slice with the evidence of every step.
 *
 * @param rated the slice
 * @param common what speaks against the whole journey, under the step id {@value #WHOLE}: the
 *     median step's wait of three hours over its limit; null while too few steps say anything of it
 * @param steps evidence by step id
 */
public record JudgedSlice(
    RatedSlice rated, @Nullable StepEvidence common, SortedMap<String, StepEvidence> steps) {
  /** The step id of a cause common to many steps. */
  public static final String WHOLE = "*";

  /** The median step is worse than usual: evidence is frozen, a common cause is likely. */
  public boolean storm() {
    return common != null && common.score() >= 1;
  }
}
