package io.pulssi.warning.words;

import io.pulssi.baseline.SignalName;
import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.figure.PlainFigures;
import io.pulssi.figure.ShareInterval;

/** What one line of evidence saw, in words: what rose, against what usual. */
final class EvidenceClause {
  private EvidenceClause() {}

  static String of(LineEvidence line) {
    String usual = Double.isNaN(line.expected()) || line.line() == Line.LIMITS ? "" : usual(line);
    return saw(line) + usual;
  }

  /**
   * Who stands behind it, such as {@code 412 callers}; empty when the clause has said the number.
   */
  static String behind(LineEvidence line) {
    boolean said =
        line.signal().unit().equals("count") && line.signal() != SignalName.TICKET_CHAIN_DEPTH;
    if (said || line.n() <= 0 || (share(line) && proportion(line).isImprecise())) {
      return "";
    }
    return PlainFigures.count(line.n(), who(line.signal()));
  }

  private static String saw(LineEvidence line) {
    String some = amount(line);
    return switch (line.signal()) {
      case QUEUE_WAIT -> "callers typically wait " + some;
      case CHAT_WAIT -> "chats typically wait " + some;
      case QUEUE_LONG_WAIT -> some + " callers wait too long";
      case QUEUE_ABANDONMENT -> some + " callers hang up before an answer";
      case CHAT_ABANDONMENT -> some + " chats are given up before a reply";
      case TICKET_REOPENS -> some + " resolved tickets come back";
      case TICKET_PRESSED -> some + " customer messages ask again before an answer";
      case SURVEY_LOW_SCORE -> some + " survey answers are poor" + likely(line);
      case SURVEY_RESPONSE_RATE -> some + " survey invitations are answered";
      case CONTACT_REPEATS -> some + " contacts are from people who were here within a week";
      case TICKET_CHAIN_DEPTH -> "a resolved ticket went back or on " + some + " times";
      case QUEUE_ARRIVALS -> "calls are at " + some;
      case CHAT_ARRIVALS -> "chats are at " + some;
      case TICKET_OPENED -> "new tickets are at " + some;
      case TICKET_REASSIGNED -> "tickets handed on are at " + some;
      case COMPLAINTS -> "complaints are at " + some;
    };
  }

  private static String usual(LineEvidence line) {
    return " against a usual " + figure(line.signal(), line.expected());
  }

  private static String amount(LineEvidence line) {
    if (!share(line)) {
      return figure(line.signal(), line.observed());
    }
    ShareInterval seen = proportion(line);
    return seen.isImprecise()
        ? seen.count() + " of " + seen.n()
        : PlainFigures.percent(line.observed()) + " of";
  }

  private static String likely(LineEvidence line) {
    ShareInterval seen = proportion(line);
    return seen.isImprecise()
        ? ""
        : " (likely "
            + PlainFigures.percent(seen.low())
            + " to "
            + PlainFigures.percent(seen.high())
            + ")";
  }

  private static String figure(SignalName signal, double value) {
    return PlainFigures.inUnit(value, signal.unit());
  }

  private static boolean share(LineEvidence line) {
    return line.signal().unit().equals("share");
  }

  private static ShareInterval proportion(LineEvidence line) {
    return ShareInterval.ofShare(StrictMath.min(1, StrictMath.max(0, line.observed())), line.n());
  }

  private static String who(SignalName signal) {
    return switch (signal) {
      case QUEUE_WAIT, QUEUE_LONG_WAIT, QUEUE_ABANDONMENT, QUEUE_ARRIVALS -> "caller";
      case CHAT_WAIT, CHAT_ABANDONMENT, CHAT_ARRIVALS -> "chat";
      case TICKET_REOPENS, TICKET_CHAIN_DEPTH, TICKET_OPENED, TICKET_REASSIGNED -> "ticket";
      case TICKET_PRESSED -> "message";
      case SURVEY_LOW_SCORE -> "answer";
      case SURVEY_RESPONSE_RATE -> "invitation";
      case CONTACT_REPEATS -> "contact";
      case COMPLAINTS -> "complaint";
    };
  }
}
