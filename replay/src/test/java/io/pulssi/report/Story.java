package io.pulssi.report;

import io.pulssi.baseline.RatedSlice;
import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.Rating;
import io.pulssi.baseline.SignalName;
import io.pulssi.detect.JudgedSlice;
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
import io.pulssi.signal.Measure;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.Summary;
import io.pulssi.warning.DecidedSlice;
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

  /** So many slices, each with these signals on every step, a few contacts and complaints. */
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

  /** The page of a step turns out to have come before a surge. */
  Story confirm(String step, long leadSeconds, double byChance) {
    DecidedSlice slice = decide(List.of(), 0, Set.of(), List.of());
    Outcome outcome =
        Outcome.newBuilder()
            .setWarningId("shop." + step)
            .setJourney("shop")
            .setStep(step)
            .setOwner("desk")
            .setPagedAt(START)
            .setOutcome(OutcomeKind.CONFIRMED)
            .setSurgeAt(now)
            .setLeadSeconds(leadSeconds)
            .setByChance(byChance)
            .setJudgedAt(now)
            .build();
    recorder.scored(new ScoredSlice(slice, List.of(outcome), new TreeMap<>(), 0));
    return this;
  }

  private DecidedSlice decide(
      List<SignalName> signals, int complaints, Set<Source> blind, List<Warning> warnings) {
    long to = now + ClosedSlice.MILLIS;
    var rated = new TreeMap<String, RatedStep>();
    var judged = new TreeMap<String, StepEvidence>();
    for (String step : steps) {
      Summary counted = new Summary();
      counted.add(Measure.QUEUE_ENDED, 3).add(Measure.QUEUE_WAITED, 3).addPhoneWait(20);
      counted.add(Measure.COMPLAINTS, complaints);
      rated.put(step, new RatedStep(step, counted, ratings(signals), 3, 3, 20, 800, blind));
      judged.put(step, new StepEvidence(step, false, false, .2, List.of(), 0));
    }
    var slice = new RatedSlice("shop", now, to, rated);
    DecidedSlice decided =
        new DecidedSlice(
            new JudgedSlice(slice, null, judged), new TreeMap<>(), List.of(), warnings);
    recorder.closed(decided);
    now = to;
    return decided;
  }

  private List<Rating> ratings(List<SignalName> signals) {
    List<Rating> ratings = new ArrayList<>();
    for (SignalName signal : signals) {
      double wobble = (now / ClosedSlice.MILLIS * 7919 + signal.ordinal() * 31L) % 1000 / 1000.0;
      ratings.add(new Rating(signal, 5, wobble, .4, .1, .8, 0));
    }
    return ratings;
  }

  private Warning warning(String step, String because) {
    return Warning.newBuilder()
        .setWarningId("shop." + step)
        .setRevision(1)
        .setAt(now + ClosedSlice.MILLIS)
        .setJourney("shop")
        .setStep(step)
        .setOwner("desk")
        .setPage("desk-oncall")
        .setState(WarningState.PAGED)
        .setRaisedAt(now + ClosedSlice.MILLIS)
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
        recorder, new ReportFacts(START, now, sources, Map.of("survey", 12L), null, null));
  }
}
