package io.pulssi.arena;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;

/** The scores of one detector over the days of one seed. */
final class ScoreTrack {
  private final List<String> steps;
  private final List<float[]> rows = new ArrayList<>();
  private final List<Long> ends = new ArrayList<>();

  ScoreTrack(List<String> steps) {
    this.steps = steps;
  }

  /** Adds the scores at the end of a slice. */
  void add(long end, double[] scores) {
    float[] row = new float[scores.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) scores[i];
    }
    rows.add(row);
    ends.add(end);
  }

  /** The highest score from a time on; 0 if there is none. */
  double maximum(long from) {
    float most = 0;
    for (int slice = 0; slice < rows.size(); slice++) {
      if (ends.get(slice) >= from) {
        for (float score : rows.get(slice)) {
          most = Math.max(most, score);
        }
      }
    }
    return most;
  }

  /** Hands over every page at a threshold, from a time on. */
  void pages(double threshold, long from, ObjLongConsumer<String> page) {
    EpisodeRule[] rules = EpisodeRule.forSteps(steps.size());
    for (int slice = 0; slice < rows.size(); slice++) {
      long end = ends.get(slice);
      if (end >= from) {
        float[] row = rows.get(slice);
        for (int step = 0; step < row.length; step++) {
          if (rules[step].pages(end, row[step] >= threshold)) {
            page.accept(steps.get(step), end);
          }
        }
      }
    }
  }
}
