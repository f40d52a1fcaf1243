package io.pulssi.report;

import io.pulssi.baseline.SignalName;

/** What a signal is called on the page. */
final class SignalWords {
  private SignalWords() {}

  static String of(SignalName signal) {
    return switch (signal) {
      case QUEUE_WAIT -> "Typical wait on the phone";
      case CHAT_WAIT -> "Typical wait in chat";
      case QUEUE_LONG_WAIT -> "Callers who waited too long";
      case QUEUE_ABANDONMENT -> "Callers who hung up";
      case CHAT_ABANDONMENT -> "Chats given up";
      case TICKET_REOPENS -> "Tickets that came back (last day or so)";
      case TICKET_PRESSED -> "Customers writing again unanswered";
      case SURVEY_LOW_SCORE -> "Low survey scores";
      case SURVEY_RESPONSE_RATE -> "Surveys answered";
      case CONTACT_REPEATS -> "Contacts again within 7 days";
      case TICKET_CHAIN_DEPTH -> "Reopens and hand-overs per resolved ticket";
      case QUEUE_ARRIVALS -> "Calls an hour";
      case CHAT_ARRIVALS -> "Chats an hour";
      case TICKET_OPENED -> "New tickets an hour";
      case TICKET_REASSIGNED -> "Hand-overs of tickets an hour";
      case COMPLAINTS -> "Complaints, last 24 hours";
    };
  }

  /** What a signal's label is called in a chart. */
  static String of(String label) {
    for (SignalName signal : SignalName.values()) {
      if (signal.label().equals(label)) {
        return of(signal);
      }
    }
    return label;
  }

  /** What a signal's label is called as evidence: its counts are of more than an hour. */
  static String ofEvidence(String label) {
    return of(label).replace(" an hour", "");
  }
}
