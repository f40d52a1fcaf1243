package io.pulssi.outcome;

import io.pulssi.journey.JourneyMap;
import io.pulssi.warning.DecidedSlice;
import java.util.HashMap;
import java.util.Map;

/**
 * Scores warnings slice by slice: counts complaints, finds surges, applies owners' verdicts, judges
 * pages, and stores the track record for later warnings. Not thread-safe.
 */
final class OutcomeScorer {
  private final Map<String, Known> known = new HashMap<>();

  /**
   * Scores one slice.
   *
   * @param slice the decisions; slices arrive in order of time, each once
   * @param map the journey's map
   * @param memory state, changed by this call
   */
  ScoredSlice score(DecidedSlice slice, JourneyMap map, OutcomeMemory memory) {
    SurgeMatching matching =
        known
            .compute(
                map.journey(),
                (journey, before) ->
                    before != null && before.version().equals(map.version())
                        ? before
                        : new Known(map.version(), new SurgeMatching(map)))
            .matching();
    return new SliceScoring(slice, map, matching, memory).score();
  }

  private record Known(String version, SurgeMatching matching) {}
}
