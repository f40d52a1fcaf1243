package io.pulssi.emit;

import io.pulssi.outcome.ScoredSlice;
import io.pulssi.warning.DecidedSlice;

/**
 * Hears of every slice as its decisions are given out: what metrics show is taken from here. Called
 * on stream threads, so it must be quick and must not throw.
 */
@FunctionalInterface
public interface SliceListener {

  /** A slice was decided. */
  void closed(DecidedSlice slice);

  /** The slice that was decided last is scored. */
  default void scored(ScoredSlice slice) {}

  /** The journey's task has left this instance. */
  default void released(String journey) {}
}
