package io.pulssi.baseline;

import io.pulssi.journey.Source;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;

/** Whether a source sent any event of a step, and the series with its usual number of events. */
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

  boolean hasEvents(StepSummary counted) {
    return counted.get(first) != 0 || counted.get(second) != 0;
  }

  /**
   * False for complaints: detection does not use them. A step is not blind without them, and
   * complaints alone do not make a day observed.
   */
  boolean isWatched() {
    return this != COMPLAINT;
  }
}
