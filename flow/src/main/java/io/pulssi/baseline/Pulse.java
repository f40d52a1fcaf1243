package io.pulssi.baseline;

import io.pulssi.journey.Source;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;

/** Whether a source said anything of a step, and the series that tells how much it usually says. */
enum Pulse {
  PHONE(
      Source.QUEUE_WAIT,
      Series.PHONE_CONTACTS,
      SignalMeasure.QUEUE_ARRIVALS,
      SignalMeasure.QUEUE_WAITING),
  CHAT(
      Source.CHAT_WAIT,
      Series.CHAT_CONTACTS,
      SignalMeasure.CHAT_ARRIVALS,
      SignalMeasure.CHAT_WAITING),
  TICKET(
      Source.TICKET,
      Series.TICKET_EVENTS,
      SignalMeasure.TICKET_EVENTS,
      SignalMeasure.TICKET_OPENED),
  SURVEY(
      Source.SURVEY,
      Series.SURVEY_EVENTS,
      SignalMeasure.SURVEY_INVITED,
      SignalMeasure.SURVEY_ANSWERED),
  COMPLAINT(
      Source.COMPLAINT, Series.COMPLAINTS, SignalMeasure.COMPLAINTS, SignalMeasure.COMPLAINTS);

  private final Source source;
  private final Series series;
  private final SignalMeasure first;
  private final SignalMeasure second;

  Pulse(Source source, Series series, SignalMeasure first, SignalMeasure second) {
    this.source = source;
    this.series = series;
    this.first = first;
    this.second = second;
  }

  Source source() {
    return source;
  }

  Series series() {
    return series;
  }

  boolean beats(StepSummary counted) {
    return counted.get(first) != 0 || counted.get(second) != 0;
  }

  /** Nobody decides by complaints: a step is not blind without them, nor known by them alone. */
  boolean isWatched() {
    return this != COMPLAINT;
  }
}
