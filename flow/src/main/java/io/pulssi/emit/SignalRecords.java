package io.pulssi.emit;

import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.SignalName;
import io.pulssi.baseline.SignalRating;
import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.event.Signal;
import io.pulssi.event.StepState;
import io.pulssi.outcome.ScoredSlice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signal records of a decided slice: one for every signal of a step that had data. */
public final class SignalRecords {
  private SignalRecords() {}

  /** In the order of step ids, then of {@link SignalName}. */
  public static List<Signal> of(ScoredSlice slice) {
    List<Signal> signals = new ArrayList<>();
    for (RatedStep step : slice.steps().values()) {
      for (SignalRating rating : step.ratings()) {
        if (!Double.isNaN(rating.observed())) {
          signals.add(signal(slice, step.step(), rating));
        }
      }
    }
    return List.copyOf(signals);
  }

  private static Signal signal(ScoredSlice slice, String step, SignalRating rating) {
    return Signal.newBuilder()
        .setJourney(slice.journey())
        .setStep(step)
        .setSignal(rating.signal().label())
        .setFrom(slice.from())
        .setTo(slice.to())
        .setN(rating.n())
        .setObserved(rating.observed())
        .setUnit(rating.signal().unit())
        .setExpected(known(rating.expected()))
        .setLow(known(rating.low()))
        .setHigh(known(rating.high()))
        .setEvidence(evidence(slice.evidence().of(step), line(rating.signal())))
        .setState(slice.decisions().states().getOrDefault(step, StepState.UNKNOWN))
        .build();
  }

  private static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : (Double) value;
  }

  /** No evidence is 0 for a step that can be judged, and unknown for one that is still learning. */
  private static @Nullable Double evidence(@Nullable StepEvidence step, @Nullable Line line) {
    if (step == null || line == null) {
      return null;
    }
    for (LineEvidence evidence : step.lines()) {
      if (evidence.line() == line) {
        return known(evidence.weight());
      }
    }
    return step.learning() ? null : (Double) 0.0;
  }

  private static @Nullable Line line(SignalName signal) {
    return switch (signal) {
      case QUEUE_ARRIVALS, CHAT_ARRIVALS, TICKET_OPENED, CONTACT_REPEATS -> Line.DEMAND;
      case QUEUE_WAIT, CHAT_WAIT, QUEUE_LONG_WAIT, QUEUE_ABANDONMENT, CHAT_ABANDONMENT ->
          Line.CAPACITY;
      case TICKET_REOPENS, TICKET_PRESSED, TICKET_CHAIN_DEPTH, TICKET_REASSIGNED -> Line.REOPENS;
      case SURVEY_LOW_SCORE, SURVEY_RESPONSE_RATE -> Line.SURVEY;
      case COMPLAINTS -> null;
    };
  }
}
