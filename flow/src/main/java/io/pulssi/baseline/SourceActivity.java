package io.pulssi.baseline;

import io.pulssi.journey.Source;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;

/** Whether a source said anything of a step, and the series that tells how much it usually says. */
enum SourceActivity {
  PHONE(
      Source.QUEUE_WAIT,
      BaselineSeries.PHONE_CONTACTS,
      SignalMeasure.QUEUE_ARRIVALS,
      SignalMeasure.QUEUE_WAITING),
  CHAT(
      Source.CHAT_WAIT,
      BaselineSeries.CHAT_CONTACTS,
      SignalMeasure.CHAT_ARRIVALS,
      SignalMeasure.CHAT_WAITING),
  TICKET(
      Source.TICKET,
      BaselineSeries.TICKET_EVENTS,
      SignalMeasure.TICKET_EVENTS,
      SignalMeasure.TICKET_OPENED),
  SURVEY(
      Source.SURVEY,
      BaselineSeries.SURVEY_EVENTS,
      SignalMeasure.SURVEY_INVITED,
      SignalMeasure.SURVEY_ANSWERED),
  COMPLAINT(
      Source.COMPLAINT,
      BaselineSeries.COMPLAINTS,
      SignalMeasure.COMPLAINTS,
      SignalMeasure.COMPLAINTS);

  private final Source source;
  private final BaselineSeries series;
  private final SignalMeasure first;
  private final SignalMeasure second;

  SourceActivity(Source source, BaselineSeries series, SignalMeasure first, SignalMeasure second) {
    this.source = source;
    this.series = series;
    this.first = first;
    this.second = second;
  }

  Source source() {
    return source;
  }

  BaselineSeries series() {
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
