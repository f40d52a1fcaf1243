package io.pulssi.report;

import io.pulssi.baseline.SignalName;
import io.pulssi.signal.LogWait;

/** How the slices of a signal add up to hours. */
enum SignalShape {
  /** Weighted by contacts, on the scale log(1 + wait / 10 s). */
  WAIT,
  /** k of n, or a sum over n. */
  SHARE,
  /** A count per time. */
  COUNT,
  /** Each slice already covers about the last day, so hours are means. */
  RECENT;

  static SignalShape of(SignalName signal) {
    return switch (signal) {
      case QUEUE_WAIT, CHAT_WAIT -> WAIT;
      case TICKET_REOPENS -> RECENT;
      case QUEUE_ARRIVALS, CHAT_ARRIVALS, TICKET_OPENED, TICKET_REASSIGNED, COMPLAINTS -> COUNT;
      case QUEUE_LONG_WAIT,
          QUEUE_ABANDONMENT,
          CHAT_ABANDONMENT,
          TICKET_PRESSED,
          SURVEY_LOW_SCORE,
          SURVEY_RESPONSE_RATE,
          CONTACT_REPEATS,
          TICKET_CHAIN_DEPTH ->
          SHARE;
    };
  }

  /** Converts from the signal's unit to the scale on which slices are added up. */
  double scaled(double shown) {
    return this == WAIT ? StrictMath.log1p(shown / LogWait.SCALE_SECONDS) : shown;
  }

  /** Converts back to the signal's unit. */
  double shown(double scaled) {
    return this == WAIT ? LogWait.SCALE_SECONDS * StrictMath.expm1(scaled) : scaled;
  }

  /**
   * Share of a slice's variation that neighbouring slices have in common, 0 to 1. A larger share
   * makes the band of an hour wider.
   */
  double persistence() {
    return switch (this) {
      case WAIT, SHARE, COUNT -> .25;
      case RECENT -> 1;
    };
  }
}
