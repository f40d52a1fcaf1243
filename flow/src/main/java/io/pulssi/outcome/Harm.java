package io.pulssi.outcome;

import io.pulssi.signal.Measure;
import io.pulssi.slice.Summary;
import java.util.List;

/** What people complain about afterwards, as it is counted in a slice. */
enum Harm {
  /** Phone and chat contacts, and tickets opened. */
  CONTACTS(Measure.QUEUE_ARRIVALS, Measure.CHAT_ARRIVALS, Measure.TICKET_OPENED),
  /** Waits beyond the limit, and contacts given up. */
  LONG_WAITS(
      Measure.QUEUE_LONG, Measure.CHAT_LONG, Measure.QUEUE_ABANDONED, Measure.CHAT_ABANDONED),
  /** Resolved tickets that came back. */
  REOPENS(Measure.TICKET_REOPENED),
  /** Low survey scores. */
  LOW_SCORES(Measure.SURVEY_LOW);

  static final int COUNT = values().length;

  private final List<Measure> measures;

  Harm(Measure... measures) {
    this.measures = List.of(measures);
  }

  /** How often it happened in a slice. */
  long in(Summary summary) {
    return measures.stream().mapToLong(summary::get).sum();
  }
}
