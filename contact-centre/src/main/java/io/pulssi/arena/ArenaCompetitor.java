package io.pulssi.arena;

import io.pulssi.arena.SeedResult.Trial;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.journey.JourneyMap;
import io.pulssi.score.PageAssessor;
import io.pulssi.score.ScoringBasis;
import io.pulssi.slice.ClosedSlice;
import java.util.Collection;
import java.util.Optional;

/** A row of the arena's tables: a detector that is run, or one whose pages are recorded. */
interface ArenaCompetitor {
  /** Such as {@code ears-c2}; {@code [a-z0-9-]+}, unique. */
  String name();

  /** What it does, in a line. */
  String about();

  /** The name in tables. */
  default String label() {
    return name();
  }

  /** Markdown below the list of competitors; empty if there is nothing to add. */
  default String note() {
    return "";
  }

  /** The days that it has results for, if these are not among them. */
  default Optional<String> limitedTo(String simulator, Scenario scenario, Collection<Long> seeds) {
    return Optional.empty();
  }

  /** Begins the days of one seed. */
  Entry enter(long seed, JourneyMap map);

  /** One competitor on the days of one seed. */
  interface Entry {
    /** Takes the next slice. */
    void see(ClosedSlice slice);

    /** The pages, after the last slice. */
    Trial trial(ScoringBasis ground, PageAssessor assessor);
  }
}
