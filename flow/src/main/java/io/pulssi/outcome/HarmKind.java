package io.pulssi.outcome;

import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;
import java.util.List;

/** The kinds of harm that complaints follow from, as counted in a slice. */
enum HarmKind {
  /** Phone and chat contacts, and tickets opened. */
  CONTACTS(SignalMeasure.QUEUE_ARRIVALS, SignalMeasure.CHAT_ARRIVALS, SignalMeasure.TICKET_OPENED),
  /** Waits over the limit, and abandoned contacts. */
  LONG_WAITS(
      SignalMeasure.QUEUE_LONG,
      SignalMeasure.CHAT_LONG,
      SignalMeasure.QUEUE_ABANDONED,
      SignalMeasure.CHAT_ABANDONED),
  /** Resolved tickets that came back. */
  REOPENS(SignalMeasure.TICKET_REOPENED),
  /** Low survey scores. */
  LOW_SCORES(SignalMeasure.SURVEY_LOW);

  static final int COUNT = values().length;

  private final List<SignalMeasure> measures;

  HarmKind(SignalMeasure... measures) {
    this.measures = List.of(measures);
  }

  /** How often it occurred in a slice. */
  long in(StepSummary summary) {
    return measures.stream().mapToLong(summary::get).sum();
  }
}
