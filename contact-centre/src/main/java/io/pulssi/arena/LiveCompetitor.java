package io.pulssi.arena;

import io.pulssi.arena.SeedResult.Trial;
import io.pulssi.journey.JourneyMap;
import io.pulssi.score.PageAssessor;
import io.pulssi.score.ScoringBasis;
import io.pulssi.slice.ClosedSlice;
import java.util.List;

/** A detector that goes through the days. */
record LiveCompetitor(ArenaDetector detector) implements ArenaCompetitor {
  @Override
  public String name() {
    return detector.name();
  }

  @Override
  public String about() {
    return detector.about();
  }

  @Override
  public Entry enter(long seed, JourneyMap map) {
    List<String> steps = List.copyOf(map.steps().keySet());
    return new Scoring(detector.start(map), new ScoreTrack(steps), new double[steps.size()]);
  }

  private record Scoring(ArenaDetector.Run run, ScoreTrack track, double[] scores)
      implements Entry {
    @Override
    public void see(ClosedSlice slice) {
      run.see(slice, scores);
      track.add(slice.to(), scores);
    }

    @Override
    public Trial trial(ScoringBasis ground, PageAssessor assessor) {
      return new Trial(ThresholdLadder.of(track, ground.scoredFrom(), assessor), run.pages());
    }
  }
}
