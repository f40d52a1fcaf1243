package io.pulssi.arena;

import io.pulssi.journey.JourneyMap;
import io.pulssi.score.PagedWarning;
import io.pulssi.slice.ClosedSlice;
import java.util.List;

/**
 * A detector in the arena. It sees closed slices and nothing else, and gives every step a score:
 * the higher, the worse. The arena turns scores into pages by one rule for all detectors.
 */
public interface ArenaDetector {
  /** Such as {@code ears-c2}; {@code [a-z0-9-]+}, unique. */
  String name();

  /** What it does, in a line. */
  String about();

  /** Begins the days of one seed, without any history. */
  Run start(JourneyMap map);

  /** One detector going through the days of one seed. */
  interface Run {
    /**
     * Takes the next slice. Slices come in order; there may be gaps.
     *
     * @param scores to fill: one for each step, in the order of the map; 0 or more, on any scale
     */
    void see(ClosedSlice slice, double[] scores);

    /** The pages by its own rule; empty if it has no such rule. */
    default List<PagedWarning> pages() {
      return List.of();
    }
  }
}
