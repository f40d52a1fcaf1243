package io.pulssi.view;

import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.SignalName;
import io.pulssi.baseline.SignalRating;
import io.pulssi.detect.SliceEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.event.Leg;
import io.pulssi.event.Severity;
import io.pulssi.event.StepState;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import io.pulssi.warning.StepDecisions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A small journey, and slices of it as the flow would have decided them. */
public final class Decided {
  public static final long FROM = Instant.parse("1999-10-31T10:00:00Z").toEpochMilli();
  public static final long TO = FROM + 300_000;

  private Decided() {}

  public static JourneyMap bank() {
    var owners = new LinkedHashMap<String, Owner>();
    owners.put("retail", new Owner("retail", "Retail banking", "retail-oncall", false));
    owners.put("digital", new Owner("digital", "Digital channels", "digital-oncall", false));
    var steps = new LinkedHashMap<String, Step>();
    steps.put(
        "internet-banking",
        new Step(
            "internet-banking",
            "Use the internet bank",
            "digital",
            List.of("everyday-banking"),
            Map.of(Source.QUEUE_WAIT, List.of("phone-in"), Source.TICKET, List.of("web-*"))));
    steps.put(
        "everyday-banking",
        new Step(
            "everyday-banking",
            "Everyday banking by phone",
            "retail",
            List.of(),
            Map.of(Source.QUEUE_WAIT, List.of("phone-ps"))));
    return new JourneyMap(
        "bank",
        ZoneId.of("Asia/Jerusalem"),
        "v",
        owners,
        steps,
        List.of(),
        Optional.of("retail"),
        .25);
  }

  public static ScoredSlice slice(Warning... warnings) {
    return slice(
        step(
            "everyday-banking",
            Set.of(),
            new SignalRating(SignalName.QUEUE_WAIT, 41, 95.5, 40, 20.25, 70, 2.1),
            new SignalRating(
                SignalName.QUEUE_ARRIVALS, 41, 41, Double.NaN, Double.NaN, Double.NaN, Double.NaN)),
        warnings);
  }

  /** The same, with other signals of everyday banking. */
  public static ScoredSlice slice(RatedStep everydayBanking, Warning... warnings) {
    var rated = new TreeMap<String, RatedStep>();
    rated.put("everyday-banking", everydayBanking);
    rated.put("internet-banking", step("internet-banking", Set.of(Source.TICKET)));
    var evidence = new TreeMap<String, StepEvidence>();
    evidence.put(
        "everyday-banking",
        new StepEvidence("everyday-banking", false, false, 1.25, List.of(), 30));
    evidence.put(
        "internet-banking", new StepEvidence("internet-banking", false, false, 0, List.of(), 0));
    var states = new TreeMap<String, StepState>();
    states.put("everyday-banking", StepState.PAGED);
    states.put("internet-banking", StepState.BLIND);
    return new ScoredSlice(
        new SliceSpan("bank", FROM, TO),
        rated,
        new SliceEvidence(null, evidence),
        new StepDecisions(states, List.of(), List.of(warnings)),
        List.of(),
        new TreeMap<>(),
        0);
  }

  public static Warning warning(String id, long revision, WarningState state, long at) {
    return Warning.newBuilder()
        .setWarningId(id)
        .setRevision(revision)
        .setAt(at)
        .setJourney("bank")
        .setStep("everyday-banking")
        .setOwner("retail")
        .setPage("digital-oncall")
        .setState(state)
        .setRaisedAt(state == WarningState.WATCH ? null : at)
        .setOnset(FROM - 3_600_000)
        .setScore(1.25)
        .setSeverity(state == WarningState.WATCH ? Severity.watch : Severity.warning)
        .setFirstLeg(
            List.of(
                new Leg("internet-banking", "digital", .7, null),
                new Leg("everyday-banking", "retail", .3, null)))
        .setProvisional(true)
        .setEvidence(List.of())
        .setBecause("Callers wait 95 s where 40 s is usual.")
        .build();
  }

  private static RatedStep step(String id, Set<Source> blind, SignalRating... ratings) {
    return new RatedStep(id, new StepSummary(), List.of(ratings), 41, 30, 60, 400, blind);
  }
}
