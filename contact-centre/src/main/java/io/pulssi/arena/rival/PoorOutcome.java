package io.pulssi.arena.rival;

import io.pulssi.signal.SignalMeasure;
import java.util.List;

/**
 * A share of poor outcomes, as contact centres report it: so many out of so many. All rivals use
 * the same shares.
 */
enum PoorOutcome {
  /** Waited longer than the limit, phone and chat. */
  LONG_WAITS(
      List.of(SignalMeasure.QUEUE_LONG, SignalMeasure.CHAT_LONG),
      List.of(SignalMeasure.QUEUE_WAITED, SignalMeasure.CHAT_WAITED)),
  /** Gave up waiting, phone and chat. */
  ABANDONED(
      List.of(SignalMeasure.QUEUE_ABANDONED, SignalMeasure.CHAT_ABANDONED),
      List.of(SignalMeasure.QUEUE_ENDED, SignalMeasure.CHAT_ENDED)),
  /** Reopened after they were resolved, of those resolved in the same time. */
  REOPENED(List.of(SignalMeasure.TICKET_REOPENED), List.of(SignalMeasure.TICKET_RESOLVED)),
  /** Low survey scores. */
  LOW_SCORES(List.of(SignalMeasure.SURVEY_LOW), List.of(SignalMeasure.SURVEY_SCORED));

  private static final PoorOutcome[] ALL = values();

  private final List<SignalMeasure> bad;
  private final List<SignalMeasure> all;

  PoorOutcome(List<SignalMeasure> bad, List<SignalMeasure> all) {
    this.bad = bad;
    this.all = all;
  }

  static int count() {
    return ALL.length;
  }

  static PoorOutcome at(int position) {
    return ALL[position];
  }

  List<SignalMeasure> bad() {
    return bad;
  }

  List<SignalMeasure> all() {
    return all;
  }
}
