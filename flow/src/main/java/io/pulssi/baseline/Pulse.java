package io.pulssi.baseline;

import io.pulssi.journey.Source;
import io.pulssi.signal.Measure;
import io.pulssi.slice.Summary;

/** Whether a source said anything of a step, and the series that tells how much it usually says. */
enum Pulse {
  PHONE(Source.QUEUE_WAIT, Series.PHONE_CONTACTS, Measure.QUEUE_ARRIVALS, Measure.QUEUE_WAITING),
  CHAT(Source.CHAT_WAIT, Series.CHAT_CONTACTS, Measure.CHAT_ARRIVALS, Measure.CHAT_WAITING),
  TICKET(Source.TICKET, Series.TICKET_EVENTS, Measure.TICKET_EVENTS, Measure.TICKET_OPENED),
  SURVEY(Source.SURVEY, Series.SURVEY_EVENTS, Measure.SURVEY_INVITED, Measure.SURVEY_ANSWERED),
  COMPLAINT(Source.COMPLAINT, Series.COMPLAINTS, Measure.COMPLAINTS, Measure.COMPLAINTS);

  private final Source source;
  private final Series series;
  private final Measure first;
  private final Measure second;

  Pulse(Source source, Series series, Measure first, Measure second) {
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

  boolean beats(Summary counted) {
    return counted.get(first) != 0 || counted.get(second) != 0;
  }

  /** Nobody decides by complaints: a step is not blind without them, nor known by them alone. */
  boolean isWatched() {
    return this != COMPLAINT;
  }
}
