package io.pulssi.arena;

import io.pulssi.journey.JourneyMap;
import io.pulssi.score.Page;
import io.pulssi.slice.ClosedSlice;
import java.util.List;

/**
 * What competes. It sees closed slices and nothing else, and gives every step a score that rises
 * with trouble; the arena turns scores into pages by one rule for all.
 */
public interface Detector {
  /** Such as {@code ears-c2}; {@code [a-z0-9-]+}, unique. */
  String name();

  /** What it does, in a line. */
  String about();

  /** Begins with days it knows nothing of. */
  Run start(JourneyMap map);

  /** One detector going through the days of one seed. */
  interface Run {
    /**
     * Takes the next slice; slices come in order, possibly with gaps.
     *
     * @param scores to be filled: one of each step, in the order of the map's steps; 0 or more, of
     *     any scale
     */
    void see(ClosedSlice slice, double[] scores);

    /** The pages it gave out by its own rule; empty if it has none. */
    default List<Page> pages() {
      return List.of();
    }
  }
}
