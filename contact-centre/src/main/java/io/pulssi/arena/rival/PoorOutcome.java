package io.pulssi.arena.rival;

import io.pulssi.signal.Measure;
import java.util.List;

/**
 * A share of poor outcomes, as contact centres report it: so many out of so many. All rivals use
 * the same shares.
 */
enum PoorOutcome {
  /** Waited longer than the limit, phone and chat. */
  LONG_WAITS(
      List.of(Measure.QUEUE_LONG, Measure.CHAT_LONG),
      List.of(Measure.QUEUE_WAITED, Measure.CHAT_WAITED)),
  /** Gave up waiting, phone and chat. */
  ABANDONED(
      List.of(Measure.QUEUE_ABANDONED, Measure.CHAT_ABANDONED),
      List.of(Measure.QUEUE_ENDED, Measure.CHAT_ENDED)),
  /** Reopened after they were resolved, of those resolved in the same time. */
  REOPENED(List.of(Measure.TICKET_REOPENED), List.of(Measure.TICKET_RESOLVED)),
  /** Low survey scores. */
  LOW_SCORES(List.of(Measure.SURVEY_LOW), List.of(Measure.SURVEY_SCORED));

  private static final PoorOutcome[] ALL = values();

  private final List<Measure> bad;
  private final List<Measure> all;

  PoorOutcome(List<Measure> bad, List<Measure> all) {
    this.bad = bad;
    this.all = all;
  }

  static int count() {
    return ALL.length;
  }

  static PoorOutcome at(int position) {
    return ALL[position];
  }

  List<Measure> bad() {
    return bad;
  }

  List<Measure> all() {
    return all;
  }
}
