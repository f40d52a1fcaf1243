package io.pulssi.warning;

import io.pulssi.baseline.BaselineSeries;
import io.pulssi.baseline.OldestWaiting;
import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.SeriesResidual;
import io.pulssi.baseline.SignalName;
import io.pulssi.cause.CauseMemory;
import io.pulssi.cause.CauseTracing;
import io.pulssi.cause.JourneyTrail;
import io.pulssi.cause.StepTrail;
import io.pulssi.cause.TracedSlice;
import io.pulssi.detect.JudgedSlice;
import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.SliceEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import io.pulssi.state.HeapMemory;
import io.pulssi.state.Memory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plays slices of a made-up day into {@link WarningDecider}: each step keeps its evidence until it
 * is given other.
 */
final class Days implements Memory<StepMemory> {
  /** Sunday 31 October 1999, 10:00 in Jerusalem. */
  static final long START = Instant.parse("1999-10-31T08:00:00Z").toEpochMilli();

  static final int HOUR = 12;

  private final Map<String, StepMemory> kept = new HashMap<>();
  private final SortedMap<String, StepEvidence> evidence = new TreeMap<>();
  private final SortedMap<String, Set<Source>> blind = new TreeMap<>();
  private final Map<String, double[]> traffic = new HashMap<>();
  private final Map<String, Double> waits = new HashMap<>();
  private final Map<String, StepSummary> surveys = new HashMap<>();
  private final CauseTracing tracing = new CauseTracing();
  private final CauseMemory trails =
      new CauseMemory(new HeapMemory<>(StepTrail.LAYOUT), new HeapMemory<>(JourneyTrail.LAYOUT));
  private final WarningDecider decider = new WarningDecider();
  private final List<Warning> told = new ArrayList<>();
  private final List<StepStatus> statuses = new ArrayList<>();
  private final List<StepDecisions> slices = new ArrayList<>();
  private JourneyMap map;
  private double common;
  private double perDay;
  private long now = START;

  Days(JourneyMap map) {
    this.map = map;
    map.steps().keySet().forEach(step -> is(quiet(step)));
  }

  /** From the next slice on. */
  Days is(StepEvidence next) {
    evidence.put(next.step(), next);
    return this;
  }

  Days is(String step, double score, LineEvidence... lines) {
    return is(new StepEvidence(step, false, false, score, List.of(lines), 0));
  }

  Days is(String step, double score, double excess, LineEvidence... lines) {
    return is(new StepEvidence(step, false, false, score, List.of(lines), excess));
  }

  Days blind(String step, Source... sources) {
    blind.put(step, Set.of(sources));
    return this;
  }

  /** The common cause's score; from 1 on evidence is frozen, 1.25 pages. */
  Days common(double score) {
    common = score;
    return this;
  }

  /** Contacts of each slice from now on, and what is usual. */
  Days contacts(String step, double seen, double usual) {
    traffic.put(step, new double[] {seen, usual});
    return this;
  }

  /** How far the waits of a step are beyond usual, in standard deviations. */
  Days wait(String step, double z) {
    waits.put(step, z);
    return this;
  }

  /** Survey invitations and answers of each slice from now on. */
  Days surveys(String step, long invited, long answered) {
    surveys.put(
        step,
        new StepSummary()
            .add(SignalMeasure.SURVEY_INVITED, invited)
            .add(SignalMeasure.SURVEY_ANSWERED, answered));
    return this;
  }

  private StepEvidence common() {
    LineEvidence waits =
        new LineEvidence(
            Line.CAPACITY, common, now - 3 * 3_600_000L, SignalName.QUEUE_WAIT, 190, 55, 900);
    List<LineEvidence> lines = common > 0 ? List.of(waits) : List.of();
    return new StepEvidence(JourneyMap.WHOLE, false, false, common, lines, 0);
  }

  Days map(JourneyMap next) {
    map = next;
    return this;
  }

  /** Usual contacts of a day at every step. */
  Days perDay(double contacts) {
    perDay = contacts;
    return this;
  }

  /** Lets slices pass. */
  Days pass(int count) {
    for (int i = 0; i < count; i++) {
      slice();
    }
    return this;
  }

  List<Warning> told() {
    return told;
  }

  List<StepStatus> statuses() {
    return statuses;
  }

  StepDecisions last() {
    return slices.get(slices.size() - 1);
  }

  /** End of the last slice. */
  long at() {
    return now;
  }

  /** Such as {@code 1 PAGED warning here}: one a revision since the last call. */
  List<String> news() {
    List<String> news =
        told.stream()
            .map(
                w ->
                    "%s %d %s %s to %s"
                        .formatted(
                            w.getStep(),
                            w.getRevision(),
                            w.getState(),
                            w.getSeverity(),
                            w.getPage()))
            .toList();
    told.clear();
    return news;
  }

  /** A line led by phone waits. */
  static LineEvidence waits(double weight, long since) {
    return new LineEvidence(Line.CAPACITY, weight, since, SignalName.QUEUE_WAIT, 190, 55, 60);
  }

  /** A line led by calls. */
  static LineEvidence calls(double weight, long since) {
    return new LineEvidence(Line.DEMAND, weight, since, SignalName.QUEUE_ARRIVALS, 412, 230, 412);
  }

  static StepEvidence quiet(String step) {
    return new StepEvidence(step, false, false, 0, List.of(), 0);
  }

  /** Through the store's layout each time, as in the topology. */
  @Override
  public @Nullable StepMemory get(String key) {
    StepMemory value = kept.get(key);
    return value == null ? null : StepMemoryLayoutTest.through(value);
  }

  @Override
  public void put(String key, @Nullable StepMemory value) {
    if (value == null) {
      kept.remove(key);
    } else {
      kept.put(key, value);
    }
  }

  private void slice() {
    long from = now;
    now += SliceSpan.MILLIS;
    SortedMap<String, RatedStep> rated = new TreeMap<>();
    evidence.keySet().forEach(step -> rated.put(step, rated(step)));
    JudgedSlice judged =
        new JudgedSlice(
            SliceSpan.starting("bank", from),
            rated,
            new SliceEvidence(common(), new TreeMap<>(evidence)));
    TracedSlice traced = tracing.trace(judged, map, trails);
    StepDecisions decided = decider.decide(traced, map, this).decisions();
    told.addAll(decided.warnings());
    statuses.addAll(decided.changed());
    slices.add(decided);
  }

  private RatedStep rated(String step) {
    double[] contacts = traffic.getOrDefault(step, new double[] {0, Double.NaN});
    return new RatedStep(
        step,
        surveys.getOrDefault(step, new StepSummary()),
        List.of(),
        contacts[0],
        contacts[1],
        30,
        perDay,
        blind.getOrDefault(step, Set.of()),
        Map.of(
            BaselineSeries.PHONE_WAIT,
            new SeriesResidual(1, 1, 1, 1, waits.getOrDefault(step, 0.0))),
        OldestWaiting.NOBODY,
        false);
  }
}
