package io.pulssi.cause;

import io.pulssi.baseline.RatedStep;
import io.pulssi.detect.JudgedSlice;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.SliceEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.journey.JourneyMap;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import io.pulssi.state.HeapMemory;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Plays slices of made-up days into {@link CauseTracing}: each step keeps its contacts and its
 * evidence until it is given others. Trails go through their layout each time, as in the topology.
 */
final class TracedDays {
  static final long START = Instant.parse("1999-10-31T08:00:00Z").toEpochMilli();

  /** Slices of an hour. */
  static final int HOUR = 12;

  private final JourneyMap map;
  private final CauseTracing tracing = new CauseTracing();
  private final HeapMemory<StepTrail> steps = new HeapMemory<>(StepTrail.LAYOUT);
  private final HeapMemory<JourneyTrail> journeys = new HeapMemory<>(JourneyTrail.LAYOUT);
  private final SortedMap<String, StepEvidence> evidence = new TreeMap<>();
  private final Map<String, double[]> traffic = new HashMap<>();
  private SliceCauses causes = SliceCauses.none();
  private double common;
  private long now = START;

  TracedDays(JourneyMap map) {
    this.map = map;
    map.steps().keySet().forEach(step -> is(step, 0));
  }

  /** From the next slice on. */
  TracedDays is(StepEvidence next) {
    evidence.put(next.step(), next);
    return this;
  }

  TracedDays is(String step, double score, LineEvidence... lines) {
    return is(new StepEvidence(step, false, false, score, List.of(lines), 0));
  }

  /** Contacts of each slice from now on, and what is usual. */
  TracedDays contacts(String step, double seen, double usual) {
    traffic.put(step, new double[] {seen, usual});
    return this;
  }

  /** The common cause's score; from 1 on there is a storm. */
  TracedDays common(double score) {
    common = score;
    return this;
  }

  /** Lets slices pass. */
  TracedDays pass(int count) {
    for (int i = 0; i < count; i++) {
      slice();
    }
    return this;
  }

  /** End of the last slice. */
  long at() {
    return now;
  }

  /** Where the trouble of a step may have begun, as of the last slice. */
  List<LegShare> legs(String step) {
    return causes.firstLegsOf(step);
  }

  LegShare firstLeg(String step) {
    return legs(step).get(0);
  }

  double share(String step, String leg) {
    return legs(step).stream()
        .filter(share -> share.step().equals(leg))
        .mapToDouble(LegShare::share)
        .sum();
  }

  double commonScore() {
    return causes.commonScore();
  }

  /** What is kept of a step; null if nothing is. */
  StepTrail trail(String step) {
    return steps.get(map.journey() + '/' + step);
  }

  JourneyTrail journey() {
    return journeys.get(map.journey());
  }

  private void slice() {
    SliceSpan span = SliceSpan.starting(map.journey(), now);
    now = span.to();
    SortedMap<String, RatedStep> rated = new TreeMap<>();
    traffic.forEach((step, contacts) -> rated.put(step, rated(step, contacts[0], contacts[1])));
    StepEvidence all = new StepEvidence(JourneyMap.WHOLE, false, false, common, List.of(), 0);
    JudgedSlice judged =
        new JudgedSlice(span, rated, new SliceEvidence(all, new TreeMap<>(evidence)));
    causes = tracing.trace(judged, map, new CauseMemory(steps, journeys)).causes();
  }

  private static RatedStep rated(String step, double seen, double usual) {
    return new RatedStep(step, new StepSummary(), List.of(), seen, usual, 30, 5_000, Set.of());
  }
}
