package io.pulssi.score;

import io.pulssi.journey.JourneyMap;
import io.pulssi.outcome.ComplaintSurge;
import io.pulssi.outcome.SurgeFinder;
import io.pulssi.outcome.SurgeMatching;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.StepSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects from closed slices what pages are scored on. Keeps one number per step and hour. */
public final class ScoringBasisCollector {
  private static final double DAY = 24 * SurgeFinder.HOUR;

  private final JourneyMap map;
  private final Map<String, long[]> complaints = new TreeMap<>();
  private final Map<String, Long> contacts = new HashMap<>();
  private long from = Long.MIN_VALUE;
  private long to;
  private long firstComplaint = Long.MIN_VALUE;

  /** For one journey. */
  public ScoringBasisCollector(JourneyMap map) {
    this.map = map;
  }

  /** Adds a slice; slices arrive in order. */
  public void see(ClosedSlice slice) {
    slice(slice.from(), slice.to(), slice.steps());
  }

  /** Adds a slice, given its parts. */
  public void slice(long start, long end, Map<String, StepSummary> steps) {
    from = from == Long.MIN_VALUE ? start : from;
    to = end;
    steps.forEach((step, counted) -> count(step, start, counted));
  }

  private void count(String step, long start, StepSummary counted) {
    if (start < from + ScoringBasis.LEARNING.toMillis()) {
      contacts.merge(
          step,
          counted.get(SignalMeasure.QUEUE_ARRIVALS)
              + counted.get(SignalMeasure.CHAT_ARRIVALS)
              + counted.get(SignalMeasure.TICKET_OPENED),
          Long::sum);
    }
    long made = counted.get(SignalMeasure.COMPLAINTS);
    if (made > 0) {
      firstComplaint = firstComplaint == Long.MIN_VALUE ? start : firstComplaint;
      int hour = hour(start);
      long[] hours = complaints.getOrDefault(step, new long[0]);
      hours = hour < hours.length ? hours : Arrays.copyOf(hours, hour * 5 / 4 + 24);
      hours[hour] += made;
      complaints.put(step, hours);
    }
  }

  private int hour(long at) {
    return Math.toIntExact((at - firstHour()) / SurgeFinder.HOUR);
  }

  /** Complaints count from the hour of the first one, of any step. */
  private long firstHour() {
    return Math.floorDiv(firstComplaint, SurgeFinder.HOUR) * SurgeFinder.HOUR;
  }

  /** Everything collected so far. */
  public ScoringBasis ground() {
    long start = from == Long.MIN_VALUE ? 0 : from;
    double days = Math.min(ScoringBasis.LEARNING.toMillis(), to - start) / DAY;
    Map<String, Double> perDay = new HashMap<>();
    contacts.forEach((step, count) -> perDay.put(step, count / Math.max(days, 1)));
    return new ScoringBasis(map, new SurgeMatching(map), start, to, perDay, surges());
  }

  private List<ComplaintSurge> surges() {
    List<ComplaintSurge> found = new ArrayList<>();
    complaints.forEach(
        (step, hours) -> {
          long[] known = Arrays.copyOf(hours, hour(to - 1) + 1);
          found.addAll(SurgeFinder.of(step, firstHour(), known));
        });
    found.sort(Comparator.comparingLong(ComplaintSurge::at).thenComparing(ComplaintSurge::step));
    return found;
  }
}
