package io.pulssi.arena;

import io.pulssi.arena.SeedResult.Trial;
import io.pulssi.score.Assessor;
import io.pulssi.score.Ground;
import io.pulssi.score.GroundSurvey;
import io.pulssi.slice.ClosedSlice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All detectors through the days of one seed at once; no slice is kept. */
record Contest(List<Detector> detectors) {

  /**
   * Runs it.
   *
   * @throws IOException if the days cannot be had
   */
  SeedResult on(long seed, Days days) throws IOException {
    List<String> steps = List.copyOf(days.map().steps().keySet());
    GroundSurvey survey = new GroundSurvey(days.map());
    List<Lane> lanes = new ArrayList<>();
    for (Detector detector : detectors) {
      lanes.add(
          new Lane(
              detector.name(),
              detector.start(days.map()),
              new ScoreTrack(steps),
              new double[steps.size()]));
    }
    days.play(
        slice -> {
          survey.see(slice);
          lanes.forEach(lane -> lane.see(slice));
        });
    Ground ground = survey.ground();
    Assessor assessor = new Assessor(days.truth(), ground);
    Map<String, Trial> trials = new LinkedHashMap<>();
    lanes.forEach(lane -> trials.put(lane.name(), lane.trial(ground, assessor)));
    return new SeedResult(seed, days.truth(), ground, assessor, trials);
  }

  /** One detector at work. */
  private record Lane(String name, Detector.Run run, ScoreTrack track, double[] scores) {
    void see(ClosedSlice slice) {
      run.see(slice, scores);
      track.add(slice.to(), scores);
    }

    Trial trial(Ground ground, Assessor assessor) {
      return new Trial(Ladder.of(track, ground.scoredFrom(), assessor), run.pages());
    }
  }
}
