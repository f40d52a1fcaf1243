package io.pulssi.arena;

import io.pulssi.arena.fourlines.baseline.Baseline;
import io.pulssi.arena.fourlines.baseline.BaselineMemory;
import io.pulssi.arena.fourlines.baseline.BaselineSettings;
import io.pulssi.arena.fourlines.baseline.RatedSlice;
import io.pulssi.arena.fourlines.detect.DetectMemory;
import io.pulssi.arena.fourlines.detect.DetectionSettings;
import io.pulssi.arena.fourlines.detect.JudgedSlice;
import io.pulssi.arena.fourlines.detect.StepEvidence;
import io.pulssi.journey.JourneyMap;
import io.pulssi.score.Page;
import io.pulssi.slice.ClosedSlice;
import java.util.ArrayList;
import java.util.List;

/** The four lines of evidence as they first stood. */
final class FourLines implements Detector {
  @Override
  public String name() {
    return "four-lines";
  }

  @Override
  public String about() {
    return "demand, capacity, reopens and surveys as first written, with their first settings";
  }

  @Override
  public Run start(JourneyMap map) {
    return new Judging(map);
  }

  /** Baseline and detection, one after the other; pages where the score reaches 1. */
  private static final class Judging implements Run {
    private final JourneyMap map;
    private final List<String> steps;
    private final Baseline baseline = new Baseline(BaselineSettings.shipped());
    private final BaselineMemory usual = new BaselineMemory(new MapMemory<>(), new MapMemory<>());
    private final io.pulssi.arena.fourlines.detect.Detector detector =
        new io.pulssi.arena.fourlines.detect.Detector(DetectionSettings.shipped());
    private final DetectMemory memory =
        new DetectMemory(
            new MapMemory<>(), new MapMemory<>(), new MapMemory<>(), new MapMemory<>());
    private final EpisodeRule[] episodes;
    private final List<Page> pages = new ArrayList<>();

    Judging(JourneyMap map) {
      this.map = map;
      this.steps = List.copyOf(map.steps().keySet());
      this.episodes = EpisodeRule.forSteps(steps.size());
    }

    @Override
    public void see(ClosedSlice slice, double[] scores) {
      RatedSlice rated = baseline.rate(slice, map, usual);
      JudgedSlice judged = detector.judge(rated, map, memory);
      for (int i = 0; i < steps.size(); i++) {
        StepEvidence evidence = judged.steps().get(steps.get(i));
        scores[i] = evidence == null || evidence.learning() ? 0 : evidence.score();
        if (evidence != null && episodes[i].pages(slice.to(), scores[i] >= 1)) {
          String line = evidence.lines().isEmpty() ? "" : evidence.lines().get(0).line().label();
          pages.add(Page.plain(steps.get(i), slice.to()).because(line));
        }
      }
    }

    @Override
    public List<Page> pages() {
      return List.copyOf(pages);
    }
  }
}
