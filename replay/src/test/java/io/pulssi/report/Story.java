package io.pulssi.report;

import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.SignalName;
import io.pulssi.baseline.SignalRating;
import io.pulssi.detect.SliceEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.event.EvidenceLine;
import io.pulssi.event.Leg;
import io.pulssi.event.Outcome;
import io.pulssi.event.OutcomeKind;
import io.pulssi.event.Severity;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import io.pulssi.warning.StepDecisions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Slices as a replay decides them, made by hand. */
final class Story {
  static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();

  final JourneyMaps maps;
  private final ReportRecorder recorder;
  private final List<String> steps;
  private long now = START;

  Story(String name, String... steps) {
    this.steps = List.of(steps);
    Owner owner = new Owner("desk", "The desk", "desk-oncall", false);
    List<Step> mapped =
        this.steps.stream()
            .map(
                id -> new Step(id, name, "desk", List.of(), Map.of(Source.QUEUE_WAIT, List.of(id))))
            .toList();
    maps =
        JourneyMaps.of(
            JourneyMap.of(
                "shop",
                ZoneId.of("Europe/Prague"),
                List.of(owner),
                mapped,
                List.of(),
                Optional.empty(),
                .25));
    recorder = new ReportRecorder(maps);
  }

  /** Slices with these signals on every step, a few contacts and complaints. */
  Story slices(int count, List<SignalName> signals, int complaints, Set<Source> blind) {
    for (int i = 0; i < count; i++) {
      decide(signals, complaints, blind, List.of());
    }
    return this;
  }

  /** One slice that pages a step. */
  Story page(String step, String because) {
    decide(List.of(), 0, Set.of(), List.of(warning(step, because)));
    return this;
  }

  /** A surge follows the page of a step. */
  Story confirm(String step, long leadSeconds, double byChance) {
    Outcome outcome =
        Outcome.newBuilder()
            .setWarningId("shop." + step)
            .setJourney("shop")
            .setStep(step)
            .setOwner("desk")
            .setPagedAt(START)
            .setOutcome(OutcomeKind.CONFIRMED)
            .setSurgeAt(now + SliceSpan.MILLIS)
            .setLeadSeconds(leadSeconds)
            .setByChance(byChance)
            .setJudgedAt(now + SliceSpan.MILLIS)
            .build();
    slice(List.of(), 0, Set.of(), List.of(), List.of(outcome));
    return this;
  }

  private void decide(
      List<SignalName> signals, int complaints, Set<Source> blind, List<Warning> warnings) {
    slice(signals, complaints, blind, warnings, List.of());
  }

  private void slice(
      List<SignalName> signals,
      int complaints,
      Set<Source> blind,
      List<Warning> warnings,
      List<Outcome> outcomes) {
    long to = now + SliceSpan.MILLIS;
    var rated = new TreeMap<String, RatedStep>();
    var judged = new TreeMap<String, StepEvidence>();
    for (String step : steps) {
      StepSummary counted = new StepSummary();
      counted.add(SignalMeasure.QUEUE_ENDED, 3).add(SignalMeasure.QUEUE_WAITED, 3).addPhoneWait(20);
      counted.add(SignalMeasure.COMPLAINTS, complaints);
      rated.put(step, new RatedStep(step, counted, ratings(signals), 3, 3, 20, 800, blind));
      judged.put(step, new StepEvidence(step, false, false, .2, List.of(), 0));
    }
    recorder.scored(
        new ScoredSlice(
            new SliceSpan("shop", now, to),
            rated,
            new SliceEvidence(null, judged),
            new StepDecisions(new TreeMap<>(), List.of(), warnings),
            outcomes,
            new TreeMap<>(),
            0));
    now = to;
  }

  private List<SignalRating> ratings(List<SignalName> signals) {
    List<SignalRating> ratings = new ArrayList<>();
    for (SignalName signal : signals) {
      double wobble = (now / SliceSpan.MILLIS * 7919 + signal.ordinal() * 31L) % 1000 / 1000.0;
      ratings.add(new SignalRating(signal, 5, wobble, .4, .1, .8, 0));
    }
    return ratings;
  }

  private Warning warning(String step, String because) {
    return Warning.newBuilder()
        .setWarningId("shop." + step)
        .setRevision(1)
        .setAt(now + SliceSpan.MILLIS)
        .setJourney("shop")
        .setStep(step)
        .setOwner("desk")
        .setPage("desk-oncall")
        .setState(WarningState.PAGED)
        .setRaisedAt(now + SliceSpan.MILLIS)
        .setOnset(now)
        .setScore(1.2)
        .setSeverity(Severity.critical)
        .setFirstLeg(List.of(new Leg(step, "desk", 1.0, null)))
        .setProvisional(true)
        .setEvidence(
            List.of(
                new EvidenceLine("capacity", "queue-wait", 95.0, 20.0, "seconds", 40L, now, 1.2)))
        .setBecause(because)
        .build();
  }

  String html() throws java.io.IOException {
    var sources =
        new TreeMap<>(
            Map.of(
                "queue-wait",
                new ReportFacts.SourceFacts(
                    1_000, 990, 2, Map.of("malformed", 7L, "unmapped", 3L))));
    return ReplayPage.page(
        recorder,
        new ReportFacts(
            START, now, sources, Map.of("survey", 12L), List.of(), List.of(), null, null));
  }
}
