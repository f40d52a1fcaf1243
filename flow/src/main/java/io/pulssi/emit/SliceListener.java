package io.pulssi.emit;

import io.pulssi.outcome.ScoredSlice;

/**
 * Receives every slice that is sent out, for metrics. Called on stream threads: it must be fast and
 * must not throw.
 */
@FunctionalInterface
public interface SliceListener {

  /** A slice was scored. */
  void scored(ScoredSlice slice);

  /** The journey's task left this instance, or the journey left the maps. */
  default void released(String journey) {}
}
