package io.pulssi.detect;

import io.pulssi.baseline.BaselineSeries;
import io.pulssi.baseline.SignalName;

/** The kinds of contact that the demand line counts. Stored state depends on the order. */
enum ContactKind {
  PHONE(BaselineSeries.PHONE_CONTACTS, SignalName.QUEUE_ARRIVALS),
  CHAT(BaselineSeries.CHAT_CONTACTS, SignalName.CHAT_ARRIVALS),
  TICKET(BaselineSeries.TICKETS_OPENED, SignalName.TICKET_OPENED);

  private static final ContactKind[] ALL = values();

  private final BaselineSeries series;
  private final SignalName signal;

  ContactKind(BaselineSeries series, SignalName signal) {
    this.series = series;
    this.signal = signal;
  }

  BaselineSeries series() {
    return series;
  }

  SignalName signal() {
    return signal;
  }

  static int count() {
    return ALL.length;
  }

  static ContactKind at(int position) {
    return ALL[position];
  }
}
