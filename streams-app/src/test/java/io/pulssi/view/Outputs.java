package io.pulssi.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pulssi.event.Outcome;
import io.pulssi.event.OutcomeKind;
import io.pulssi.event.Signal;
import io.pulssi.event.StepState;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.topic.DeadLetter;
import io.pulssi.topic.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Records as they are on the output topics. */
public final class Outputs {
  private Outputs() {}

  public static StepStatus status(
      String step, StepState state, double score, @Nullable String warningId) {
    return StepStatus.newBuilder()
        .setJourney("bank")
        .setStep(step)
        .setOwner(step.equals("internet-banking") ? "digital" : "retail")
        .setState(state)
        .setScore(score)
        .setSince(Decided.FROM)
        .setAt(Decided.TO)
        .setBlind(state == StepState.BLIND ? List.of("ticket") : List.of())
        .setWarningId(warningId)
        .build();
  }

  public static Signal signal(String step, String name, double observed, long to) {
    return Signal.newBuilder()
        .setJourney("bank")
        .setStep(step)
        .setSignal(name)
        .setFrom(to - 300_000)
        .setTo(to)
        .setN(41)
        .setObserved(observed)
        .setUnit("seconds")
        .setExpected(40.0)
        .setLow(20.25)
        .setHigh(70.0)
        .setEvidence(1.25)
        .setState(StepState.PAGED)
        .build();
  }

  /** Of a page of retail; a judged one says that chance confirms an eighth. */
  public static Outcome outcome(
      String warningId, OutcomeKind kind, long pagedAt, @Nullable Long leadSeconds) {
    return Outcome.newBuilder()
        .setWarningId(warningId)
        .setJourney("bank")
        .setStep("everyday-banking")
        .setOwner("retail")
        .setPagedAt(pagedAt)
        .setOutcome(kind)
        .setSurgeAt(leadSeconds == null ? null : (Long) (pagedAt + leadSeconds * 1_000))
        .setLeadSeconds(leadSeconds)
        .setByChance(leadSeconds == null ? null : (Double) 0.125)
        .setJudgedAt(pagedAt)
        .build();
  }

  /** Of a ticket; came at an offset that is its time. */
  public static DeadLetterNote deadLetter(String reason, long at, String detail) {
    var letter =
        new ConsumerRecord<>(Topics.DEAD_LETTER.name(), 0, 0, "key", "C-1".getBytes(UTF_8));
    Map.of(
            DeadLetter.REASON,
            reason,
            DeadLetter.TOPIC,
            Topics.TICKET.name(),
            DeadLetter.PARTITION,
            "2",
            DeadLetter.OFFSET,
            Long.toString(at),
            DeadLetter.TIMESTAMP,
            Long.toString(at),
            DeadLetter.DETAIL,
            detail)
        .forEach((name, value) -> letter.headers().add(name, value.getBytes(UTF_8)));
    return DeadLetterNote.of(letter);
  }

  public static Warning watched(String warningId) {
    Warning warning = Decided.warning(warningId, 1, WarningState.WATCH, Decided.TO);
    warning.setRaisedAt((Long) null);
    return warning;
  }

  /** A view of a bank in trouble. */
  public static OutputView trouble() {
    var view = new OutputView();
    view.connected(true);
    view.put(status("internet-banking", StepState.BLIND, 0, null));
    view.put(status("everyday-banking", StepState.PAGED, 1.25, "w1"));
    view.put(signal("everyday-banking", "queue-wait", 95.5, Decided.TO + 300_000));
    view.put(Decided.warning("w0", 4, WarningState.CLOSED, Decided.FROM));
    view.put(Decided.warning("w1", 2, WarningState.PAGED, Decided.TO));
    return view;
  }

  /** Puts records into a view as its reader would. */
  public static void put(OutputView view, StepStatus status) {
    view.put(status);
  }

  public static void put(OutputView view, Warning warning) {
    view.put(warning);
  }
}
