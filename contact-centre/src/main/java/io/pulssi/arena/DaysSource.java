package io.pulssi.arena;

import java.io.IOException;

/** Where the days of a seed come from. */
@FunctionalInterface
interface DaysSource {
  /**
   * The days of a seed; called from several threads.
   *
   * @throws IOException if they cannot be had
   */
  Days of(long seed) throws IOException;
}
