package io.pulssi.emit;

import io.pulssi.warning.DecidedSlice;

/** Hears of every slice as its decisions are given out: what metrics show is taken from here. */
@FunctionalInterface
public interface SliceListener {

  /** A slice was decided; called on the stream thread, so it must be quick and must not throw. */
  void closed(DecidedSlice slice);
}
