package io.pulssi.warning;

import io.pulssi.event.StepState;
import io.pulssi.event.WarningState;
import io.pulssi.journey.Source;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one word for a step. What needs a person first comes first.
 *
 * <ol>
 *   <li>PAGED, CLEARING, WATCH: an open warning stays in sight until it closes. Losing the data
 *       does not end the trouble; it only stops the clock that would close it.
 *   <li>BLIND: no warning, but a source is silent. Not NORMAL, although other sources may be fine:
 *       nobody can say so.
 *   <li>LEARNING: too little history to page. After BLIND, because silence can be repaired now and
 *       history cannot.
 *   <li>LOW_VOLUME, then NORMAL.
 * </ol>
 *
 * <p>The silent sources are listed in the status whatever the word.
 */
final class StepStates {
  private StepStates() {}

  static StepState of(@Nullable Episode open, StepSnapshot snapshot, Set<Source> blind) {
    if (open != null && !open.closed()) {
      return ofWarning(open.state());
    }
    if (!blind.isEmpty()) {
      return StepState.BLIND;
    }
    if (snapshot.evidence().learning()) {
      return StepState.LEARNING;
    }
    return snapshot.evidence().lowVolume() ? StepState.LOW_VOLUME : StepState.NORMAL;
  }

  private static StepState ofWarning(WarningState state) {
    return switch (state) {
      case PAGED -> StepState.PAGED;
      case CLEARING -> StepState.CLEARING;
      default -> StepState.WATCH;
    };
  }
}
