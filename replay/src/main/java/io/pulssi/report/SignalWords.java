package io.pulssi.report;

import io.pulssi.baseline.SignalName;

/** The names of signals on the page. */
final class SignalWords {
  private SignalWords() {}

  static String of(SignalName signal) {
    return switch (signal) {
      case QUEUE_WAIT -> "Typical wait on the phone";
      case CHAT_WAIT -> "Typical wait in chat";
      case QUEUE_LONG_WAIT -> "Callers who waited over the limit";
      case QUEUE_ABANDONMENT -> "Callers who hung up";
      case CHAT_ABANDONMENT -> "Abandoned chats";
      case TICKET_REOPENS -> "Reopened tickets (about the last day)";
      case TICKET_PRESSED -> "Customers who wrote again before a reply";
      case SURVEY_LOW_SCORE -> "Low survey scores";
      case SURVEY_RESPONSE_RATE -> "Surveys answered";
      case CONTACT_REPEATS -> "Repeat contacts within 7 days";
      case TICKET_CHAIN_DEPTH -> "Reopens and reassignments per resolved ticket";
      case QUEUE_ARRIVALS -> "Calls an hour";
      case CHAT_ARRIVALS -> "Chats an hour";
      case TICKET_OPENED -> "New tickets an hour";
      case TICKET_REASSIGNED -> "Reassigned tickets an hour";
      case COMPLAINTS -> "Complaints, last 24 hours";
    };
  }

  /** The name of a signal's label in a chart. */
  static String of(String label) {
    for (SignalName signal : SignalName.values()) {
      if (signal.label().equals(label)) {
        return of(signal);
      }
    }
    return label;
  }

  /** The name of a signal's label as evidence, whose counts cover more than an hour. */
  static String ofEvidence(String label) {
    return of(label).replace(" an hour", "");
  }
}
