package io.pulssi.replay;

import io.pulssi.emit.SliceListener;
import io.pulssi.outcome.ScoredSlice;
import java.util.List;

/** Several listeners, told one after the other. */
record Listeners(List<SliceListener> each) implements SliceListener {
  @Override
  public void scored(ScoredSlice slice) {
    each.forEach(listener -> listener.scored(slice));
  }
}
