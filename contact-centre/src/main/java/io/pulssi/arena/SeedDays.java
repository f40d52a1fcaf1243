package io.pulssi.arena;

import io.pulssi.journey.JourneyMap;
import io.pulssi.score.GroundTruth;
import io.pulssi.slice.ClosedSlice;
import java.io.IOException;
import java.util.function.Consumer;

/** The days of one seed as closed slices, and the truth about them. */
interface SeedDays {
  JourneyMap map();

  /**
   * What really happened.
   *
   * @throws IllegalStateException before the days have been played to their end
   */
  GroundTruth truth();

  /**
   * Hands over every closed slice, in order.
   *
   * @throws IOException if they cannot be read or written
   */
  void play(Consumer<ClosedSlice> sink) throws IOException;

  /** Where the days of a seed come from. */
  @FunctionalInterface
  interface Source {
    /**
     * The days of a seed; called from several threads.
     *
     * @throws IOException if they cannot be simulated or read
     */
    SeedDays of(long seed) throws IOException;
  }
}
