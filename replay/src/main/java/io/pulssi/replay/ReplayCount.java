package io.pulssi.replay;

import io.pulssi.emit.SliceListener;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.outcome.ScoredSlice;
import java.util.HashSet;
import java.util.Set;

/** Counts what a replay decided. */
final class ReplayCount implements SliceListener {
  private final Set<String> watched = new HashSet<>();
  private final Set<String> paged = new HashSet<>();
  private long slices;

  @Override
  public void scored(ScoredSlice slice) {
    slices++;
    for (Warning warning : slice.decisions().warnings()) {
      watched.add(warning.getWarningId());
      if (warning.getState() == WarningState.PAGED) {
        paged.add(warning.getWarningId());
      }
    }
  }

  /** Warnings that paged at some time. */
  int paged() {
    return paged.size();
  }

  /** Warnings that never got beyond a watch. */
  int watched() {
    return watched.size() - paged.size();
  }

  /** Slices closed. */
  long slices() {
    return slices;
  }
}
