package io.pulssi.arena;

import io.pulssi.arena.ArenaCompetitor.Entry;
import io.pulssi.arena.SeedResult.Trial;
import io.pulssi.score.PageAssessor;
import io.pulssi.score.ScoringBasis;
import io.pulssi.score.ScoringBasisCollector;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All competitors on the days of one seed; no slice is kept. */
record DetectorContest(List<ArenaCompetitor> competitors) {

  /**
   * Plays the days once.
   *
   * @throws IOException if the days cannot be simulated or read
   */
  SeedResult on(long seed, SeedDays days) throws IOException {
    ScoringBasisCollector survey = new ScoringBasisCollector(days.map());
    Map<String, Entry> entries = new LinkedHashMap<>();
    competitors.forEach(each -> entries.put(each.name(), each.enter(seed, days.map())));
    days.play(
        slice -> {
          survey.see(slice);
          entries.values().forEach(entry -> entry.see(slice));
        });
    ScoringBasis ground = survey.ground();
    PageAssessor assessor = new PageAssessor(days.truth(), ground);
    Map<String, Trial> trials = new LinkedHashMap<>();
    entries.forEach((name, entry) -> trials.put(name, entry.trial(ground, assessor)));
    return new SeedResult(seed, days.truth(), ground, assessor, trials);
  }
}
