package io.pulssi.report;

import io.pulssi.detect.StepEvidence;
import io.pulssi.event.Outcome;
import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMap;
import io.pulssi.outcome.ScoredSlice;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the page shows of one journey, in bounded memory. */
final class JourneyRecord {
  /** Limit for the buckets of all steps together. More would make the page larger than 3 MB. */
  private static final int STEP_BUCKETS = 28_000;

  private static final int BUCKETS_LEAST = 168;
  private static final int BUCKETS_MOST = 2_016;

  private final JourneyMap map;
  private final TimeGrid grid;
  private final Map<String, StepTimeline> steps = new LinkedHashMap<>();
  private final Map<String, WarningHistory> warnings = new LinkedHashMap<>();
  private final Map<String, Outcome> outcomes = new TreeMap<>();
  private final TimeSpans storms = new TimeSpans();
  private final FixedThresholds thresholds = new FixedThresholds();
  private final DailyContacts days;
  private final ComplaintRecord complaints = new ComplaintRecord();

  JourneyRecord(JourneyMap map) {
    this.map = map;
    int buckets = STEP_BUCKETS / Math.max(1, map.steps().size());
    this.grid = new TimeGrid(Math.max(BUCKETS_LEAST, Math.min(BUCKETS_MOST, buckets)));
    this.days = new DailyContacts(map.timezone());
    map.steps().keySet().forEach(step -> steps.put(step, new StepTimeline()));
  }

  void add(ScoredSlice slice) {
    if (grid.isFull(slice.from())) {
      int[] moved = grid.coarsen();
      steps.values().forEach(step -> step.fold(moved));
    }
    int bucket = grid.at(slice.from());
    slice
        .steps()
        .forEach(
            (id, step) -> {
              StepEvidence evidence = slice.evidence().of(id);
              steps
                  .computeIfAbsent(id, any -> new StepTimeline())
                  .add(
                      bucket,
                      step,
                      evidence == null ? 0 : evidence.score(),
                      slice.from(),
                      slice.to());
              thresholds.add(id, slice.from(), slice.to(), step.summary());
              days.add(id, slice.from(), step.summary());
            });
    complaints.add(slice);
    if (slice.evidence().storm()) {
      storms.add(slice.from(), slice.to());
    }
    slice.decisions().warnings().forEach(this::addRevision);
    slice.outcomes().forEach(outcome -> outcomes.put(outcome.getWarningId(), outcome));
  }

  private void addRevision(Warning revision) {
    WarningHistory history = warnings.get(revision.getWarningId());
    if (history == null) {
      warnings.put(revision.getWarningId(), new WarningHistory(revision));
    } else {
      history.addRevision(revision);
    }
  }

  JourneyMap map() {
    return map;
  }

  TimeGrid grid() {
    return grid;
  }

  /** By step id, in the order of the map. */
  Map<String, StepTimeline> steps() {
    return steps;
  }

  /** Ordered by when they were first raised. */
  List<WarningHistory> warnings() {
    return List.copyOf(warnings.values());
  }

  /** The latest outcome of every page, by warning id. */
  Map<String, Outcome> outcomes() {
    return Collections.unmodifiableMap(outcomes);
  }

  TimeSpans storms() {
    return storms;
  }

  FixedThresholds thresholds() {
    return thresholds;
  }

  ComplaintRecord complaints() {
    return complaints;
  }

  DailyContacts days() {
    return days;
  }
}
