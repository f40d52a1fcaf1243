package io.pulssi.outcome;

import io.pulssi.baseline.OldestWaiting;
import io.pulssi.baseline.RatedStep;
import io.pulssi.detect.Line;
import io.pulssi.detect.SliceEvidence;
import io.pulssi.event.EvidenceLine;
import io.pulssi.event.Leg;
import io.pulssi.event.Outcome;
import io.pulssi.event.Severity;
import io.pulssi.event.VerdictKind;
import io.pulssi.event.VerdictNotice;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Source;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import io.pulssi.state.HeapMemory;
import io.pulssi.state.Memory;
import io.pulssi.warning.DecidedSlice;
import io.pulssi.warning.StepDecisions;
import io.pulssi.warning.TrackRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plays slices of made-up days into a {@link OutcomeScorer}; state is written and read back each
 * time.
 */
final class ScoredDays {
  static final long START = Instant.parse("1999-10-01T00:00:00Z").toEpochMilli();
  static final long HOUR = Duration.ofHours(1).toMillis();
  static final long DAY = Duration.ofDays(1).toMillis();

  private final JourneyMap map;
  private final Map<String, TrackRecord> records = new HashMap<>();
  private final OutcomeMemory memory =
      new OutcomeMemory(
          new HeapMemory<>(PageLedger.LAYOUT),
          new HeapMemory<>(SurgeFinder.LAYOUT),
          new HeapMemory<>(HarmLevel.LAYOUT),
          new HeapMemory<>(HarmModel.LAYOUT),
          new OnHeap(records));
  private final Map<String, Long> perHour = new HashMap<>();
  private final Map<String, Map<SignalMeasure, Long>> harm = new HashMap<>();
  private final Set<String> silent = new HashSet<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final Map<String, StepSummary> said = new HashMap<>();
  private final List<Outcome> told = new ArrayList<>();
  private OutcomeScorer scorer = new OutcomeScorer();
  private long now = START;
  private long unknown;
  private @Nullable ScoredSlice last;

  ScoredDays(JourneyMap map) {
    this.map = map;
  }

  /** One complaint an hour about each step that has them: a surge is from 54 a day on. */
  static ScoredDays ofTheBank() {
    ScoredDays days = new ScoredDays(Maps.bank());
    days.complaints("web", 1).complaints("phone", 1).complaints("callback", 1);
    return days.complaints("cards", 1);
  }

  /** From the next hour on. */
  ScoredDays complaints(String step, long anHour) {
    perHour.put(step, anHour);
    return this;
  }

  /** From the next hour on. */
  ScoredDays harm(String step, SignalMeasure measure, long anHour) {
    harm.computeIfAbsent(step, any -> new EnumMap<>(SignalMeasure.class)).put(measure, anHour);
    return this;
  }

  /** Its complaint source is silent from the next slice on. */
  ScoredDays silent(String step) {
    silent.add(step);
    return this;
  }

  ScoredDays heard(String step) {
    silent.remove(step);
    return this;
  }

  /** In the next slice. */
  ScoredDays page(String id, String step) {
    warnings.add(warning(id, step).setState(WarningState.PAGED).build());
    return this;
  }

  /** A warning that would have paged an owner in shadow mode. */
  ScoredDays shadow(String id, String step) {
    warnings.add(warning(id, step).setState(WarningState.WATCH).setShadow(true).build());
    return this;
  }

  ScoredDays watch(String id, String step) {
    warnings.add(warning(id, step).setState(WarningState.WATCH).setRaisedAt((Long) null).build());
    return this;
  }

  /** In the next slice. */
  ScoredDays says(String id, VerdictKind verdict, @Nullable String step) {
    said.computeIfAbsent("web", any -> new StepSummary())
        .add(new VerdictNotice(now + said.size(), id + verdict, id, verdict.name(), step));
    return this;
  }

  /** Another process takes over the state. */
  ScoredDays restart() {
    scorer = new OutcomeScorer();
    return this;
  }

  ScoredDays hours(int count) {
    for (long until = now + count * HOUR; now < until; ) {
      slice();
    }
    return this;
  }

  ScoredDays days(int count) {
    return hours(count * 24);
  }

  ScoredDays slices(int count) {
    for (int i = 0; i < count; i++) {
      slice();
    }
    return this;
  }

  long now() {
    return now;
  }

  /** Since the last call. */
  List<Outcome> told() {
    List<Outcome> copy = List.copyOf(told);
    told.clear();
    return copy;
  }

  /** Such as {@code w1 CONFIRMED 7200}: one an outcome since the last call. */
  List<String> news() {
    return told().stream()
        .map(
            outcome ->
                outcome.getWarningId()
                    + " "
                    + outcome.getOutcome()
                    + (outcome.getLeadSeconds() == null ? "" : " " + outcome.getLeadSeconds()))
        .toList();
  }

  long unknownVerdicts() {
    return unknown;
  }

  TrackRecord record() {
    return records.getOrDefault("bank", TrackRecord.NONE);
  }

  SortedMap<String, Double> falsePagesPerWeek() {
    return last == null ? new TreeMap<>() : last.falsePagesPerWeek();
  }

  private void slice() {
    long from = now;
    now += SliceSpan.MILLIS;
    SortedMap<String, RatedStep> rated = new TreeMap<>();
    map.steps().keySet().forEach(step -> rated.put(step, rated(step, from)));
    List<Warning> raised = warnings.stream().map(this::raisedNow).toList();
    StepDecisions decisions = new StepDecisions(new TreeMap<>(), List.of(), raised);
    DecidedSlice slice =
        new DecidedSlice(SliceSpan.starting("bank", from), rated, SliceEvidence.none(), decisions);
    last = scorer.score(slice, map, memory);
    told.addAll(last.outcomes());
    unknown += last.unknownVerdicts();
    warnings.clear();
    said.clear();
  }

  private Warning raisedNow(Warning warning) {
    warning.setAt(now);
    if (warning.getRaisedAt() != null) {
      warning.setRaisedAt(now);
    }
    return warning;
  }

  private RatedStep rated(String step, long from) {
    StepSummary summary = said.getOrDefault(step, new StepSummary());
    boolean fed = map.steps().get(step).sources().containsKey(Source.COMPLAINT);
    if (fed && from % HOUR == 0) {
      summary.add(SignalMeasure.COMPLAINTS, perHour.getOrDefault(step, 0L));
    }
    if (from % HOUR == 0) {
      harm.getOrDefault(step, Map.of()).forEach(summary::add);
    }
    return new RatedStep(
        step,
        summary,
        List.of(),
        0,
        Double.NaN,
        30,
        500,
        Set.of(),
        Map.of(),
        OldestWaiting.NOBODY,
        silent.contains(step));
  }

  private Warning.Builder warning(String id, String step) {
    String owner = map.steps().containsKey(step) ? map.steps().get(step).owner() : "retail";
    return Warning.newBuilder()
        .setWarningId(id)
        .setRevision(1)
        .setAt(0)
        .setJourney("bank")
        .setStep(step)
        .setOwner(owner)
        .setPage(owner + "-oncall")
        .setRaisedAt(0L)
        .setOnset(now)
        .setScore(1.2)
        .setSeverity(Severity.warning)
        .setFirstLeg(List.of(new Leg(step, owner, 1.0, null)))
        .setProvisional(true)
        .setEvidence(
            List.of(
                EvidenceLine.newBuilder()
                    .setLine(Line.REOPENS.label())
                    .setSignal("ticket-reopens")
                    .setObserved(0.2)
                    .setUnit("share")
                    .setN(100)
                    .setSince(now)
                    .setWeight(1.2)
                    .build()))
        .setBecause("Worse than usual.");
  }

  private record OnHeap(Map<String, TrackRecord> kept) implements Memory<TrackRecord> {
    @Override
    public @Nullable TrackRecord get(String key) {
      return kept.get(key);
    }

    @Override
    public void put(String key, @Nullable TrackRecord value) {
      if (value == null) {
        kept.remove(key);
      } else {
        kept.put(key, value);
      }
    }
  }
}
