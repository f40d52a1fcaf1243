package io.pulssi.report;

import io.pulssi.baseline.RatedStep;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.outcome.Surge;
import io.pulssi.outcome.Surges;
import io.pulssi.signal.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The complaint surges of a journey, and its number of complaints. */
final class ComplaintRecord {
  private final Map<String, Surges> steps = new TreeMap<>();
  private final Map<String, List<Surge>> surges = new TreeMap<>();
  private long complaints;
  private long since = Long.MIN_VALUE;
  private long ended = Long.MIN_VALUE;

  /** Adds a slice; slices arrive in order of time. */
  void add(ScoredSlice slice) {
    long counted = 0;
    for (RatedStep step : slice.steps().values()) {
      counted += step.summary().get(Measure.COMPLAINTS);
    }
    complaints += counted;
    if (complaints == 0) {
      return;
    }
    if (since == Long.MIN_VALUE) {
      since = slice.from();
    }
    slice
        .steps()
        .forEach(
            (id, step) ->
                steps
                    .computeIfAbsent(id, any -> new Surges(id, since))
                    .add(slice.from(), step.summary().get(Measure.COMPLAINTS)));
    long hour = Math.floorDiv(slice.to(), Surges.HOUR) * Surges.HOUR;
    if (hour > ended) {
      ended = hour;
      steps.forEach((id, step) -> end(id, step, hour));
    }
  }

  private void end(String id, Surges step, long hour) {
    Surge surge = step.end(hour);
    if (surge != null) {
      List<Surge> found = surges.computeIfAbsent(id, any -> new ArrayList<>());
      found.removeIf(known -> known.at() == surge.at());
      found.add(surge);
    }
  }

  long complaints() {
    return complaints;
  }

  /** Ordered by time, then step. */
  List<Surge> surges() {
    return surges.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(Surge::at).thenComparing(Surge::step))
        .toList();
  }
}
