package io.pulssi.report;

import io.pulssi.baseline.RatedStep;
import io.pulssi.outcome.ComplaintSurge;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.outcome.SurgeFinder;
import io.pulssi.signal.SignalMeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The complaint surges of a journey, and its number of complaints. */
final class ComplaintRecord {
  private final Map<String, SurgeFinder> steps = new TreeMap<>();
  private final Map<String, List<ComplaintSurge>> surges = new TreeMap<>();
  private long complaints;
  private long since = Long.MIN_VALUE;
  private long ended = Long.MIN_VALUE;

  /** Adds a slice; slices arrive in order of time. */
  void add(ScoredSlice slice) {
    long counted = 0;
    for (RatedStep step : slice.steps().values()) {
      counted += step.summary().get(SignalMeasure.COMPLAINTS);
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
                    .computeIfAbsent(id, any -> new SurgeFinder(id, since))
                    .add(slice.from(), step.summary().get(SignalMeasure.COMPLAINTS)));
    long hour = Math.floorDiv(slice.to(), SurgeFinder.HOUR) * SurgeFinder.HOUR;
    if (hour > ended) {
      ended = hour;
      steps.forEach((id, step) -> end(id, step, hour));
    }
  }

  private void end(String id, SurgeFinder step, long hour) {
    ComplaintSurge surge = step.end(hour);
    if (surge != null) {
      List<ComplaintSurge> found = surges.computeIfAbsent(id, any -> new ArrayList<>());
      found.removeIf(known -> known.at() == surge.at());
      found.add(surge);
    }
  }

  long complaints() {
    return complaints;
  }

  /** Ordered by time, then step. */
  List<ComplaintSurge> surges() {
    return surges.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(ComplaintSurge::at).thenComparing(ComplaintSurge::step))
        .toList();
  }
}
