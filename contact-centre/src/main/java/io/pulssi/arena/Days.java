package io.pulssi.arena;

import io.pulssi.journey.JourneyMap;
import io.pulssi.score.Truth;
import io.pulssi.slice.ClosedSlice;
import java.io.IOException;
import java.util.function.Consumer;

/** The days of one seed, with what really happened in them. */
interface Days {
  JourneyMap map();

  /**
   * What really happened.
   *
   * @throws IllegalStateException before the days have been played to their end
   */
  Truth truth();

  /**
   * Hands over every closed slice, in order.
   *
   * @throws IOException if they cannot be read or kept
   */
  void play(Consumer<ClosedSlice> heard) throws IOException;
}
