package io.pulssi.emit;

import io.pulssi.outcome.ScoredSlice;

/**
 * Is told of every slice as it is sent out: what metrics show is taken from here. Called on stream
 * threads, so it must be quick and must not throw.
 */
@FunctionalInterface
public interface SliceListener {

  /** A slice was decided and scored. */
  void scored(ScoredSlice slice);

  /** The journey's task has left this instance. */
  default void released(String journey) {}
}
