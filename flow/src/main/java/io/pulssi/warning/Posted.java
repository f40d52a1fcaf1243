package io.pulssi.warning;

import io.pulssi.event.StepState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step's status as it was last told to the world.
 *
 * @param state its state
 * @param since end of the slice that put it in this state, epoch milliseconds
 * @param score in hundredths
 * @param owner id of the owner
 * @param blind labels of the silent sources, sorted
 * @param warningId the open warning
 * @param at end of the slice that said so
 */
record Posted(
    StepState state,
    long since,
    long score,
    String owner,
    List<String> blind,
    @Nullable String warningId,
    long at) {

  /** Hundredths, rounded down: 1.00 is never shown of a score that does not page. */
  static long hundredths(double score) {
    return (long) StrictMath.floor(score * 100 + 1e-9);
  }

  /** The same, told at another time. */
  Posted toldAt(long then) {
    return new Posted(state, since, score, owner, blind, warningId, then);
  }
}
