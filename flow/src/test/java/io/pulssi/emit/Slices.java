package io.pulssi.emit;

import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.SignalName;
import io.pulssi.baseline.SignalRating;
import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.SliceEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.event.Leg;
import io.pulssi.event.Outcome;
import io.pulssi.event.OutcomeKind;
import io.pulssi.event.Severity;
import io.pulssi.event.StepState;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import io.pulssi.warning.StepDecisions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decided slices to emit. */
final class Slices {
  static final long FROM = 941_356_800_000L;
  static final long TO = FROM + 300_000;

  private Slices() {}

  /** A phone step that pages on its waits, and a web step that still learns. */
  static ScoredSlice scored() {
    LineEvidence waits =
        new LineEvidence(Line.CAPACITY, 1.2, FROM, SignalName.QUEUE_WAIT, 190, 55, 60);
    return new ScoredSlice(
        new SliceSpan("bank", FROM, TO),
        steps(),
        new SliceEvidence(
            null,
            new TreeMap<>(
                Map.of(
                    "phone", new StepEvidence("phone", false, false, 1.2, List.of(waits), 0),
                    "web", new StepEvidence("web", true, false, 0, List.of(), 0)))),
        new StepDecisions(
            new TreeMap<>(Map.of("phone", StepState.PAGED, "web", StepState.LEARNING)),
            List.of(status()),
            List.of(warning())),
        List.of(outcome()),
        new TreeMap<>(),
        0);
  }

  static Outcome outcome() {
    return Outcome.newBuilder()
        .setWarningId("bank.phone.19991031T0800Z")
        .setJourney("bank")
        .setStep("phone")
        .setOwner("retail")
        .setPagedAt(TO)
        .setOutcome(OutcomeKind.PENDING)
        .setJudgedAt(TO)
        .build();
  }

  static Warning warning() {
    return Warning.newBuilder()
        .setWarningId("bank.phone.19991031T0800Z")
        .setRevision(1)
        .setAt(TO)
        .setJourney("bank")
        .setStep("phone")
        .setOwner("retail")
        .setPage("retail-oncall")
        .setState(WarningState.PAGED)
        .setRaisedAt(TO)
        .setOnset(FROM)
        .setScore(1.2)
        .setSeverity(Severity.warning)
        .setFirstLeg(List.of(new Leg("phone", "retail", 1.0, null)))
        .setProvisional(true)
        .setEvidence(List.of())
        .setBecause("Phone: worse than usual.")
        .build();
  }

  static StepStatus status() {
    return StepStatus.newBuilder()
        .setJourney("bank")
        .setStep("phone")
        .setOwner("retail")
        .setState(StepState.PAGED)
        .setScore(1.2)
        .setSince(TO)
        .setAt(TO)
        .setBlind(List.of())
        .setWarningId("bank.phone.19991031T0800Z")
        .build();
  }

  private static SortedMap<String, RatedStep> steps() {
    return new TreeMap<>(
        Map.of(
            "phone",
            rated(
                "phone",
                new SignalRating(SignalName.QUEUE_WAIT, 12, 190, 55, 20, 90, 3),
                new SignalRating(SignalName.TICKET_REOPENS, 9, 0.1, 0.1, 0, 0.3, 0),
                known(SignalName.QUEUE_ARRIVALS, 12),
                unknown(SignalName.COMPLAINTS, 1)),
            "web",
            rated("web", unknown(SignalName.TICKET_OPENED, 3))));
  }

  private static SignalRating known(SignalName signal, double observed) {
    return new SignalRating(signal, 12, observed, 10, 5, 15, 0.5);
  }

  private static SignalRating unknown(SignalName signal, double observed) {
    return new SignalRating(signal, 3, observed, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  private static RatedStep rated(String step, SignalRating... ratings) {
    return new RatedStep(
        step, new StepSummary(), List.of(ratings), 0, Double.NaN, 30, 500, Set.of());
  }
}
