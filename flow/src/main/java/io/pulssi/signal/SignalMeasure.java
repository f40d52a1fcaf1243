package io.pulssi.signal;

/**
 * What is counted per step and minute. All are whole numbers, so a sum does not depend on order or
 * on splitting.
 *
 * <p>The order is the wire order of {@code MinuteSummary.counts}: append, never insert.
 */
public enum SignalMeasure {
  /**
   * Contacts that left the phone queue: answered, abandoned, called back, overflowed, or with an
   * unknown outcome.
   */
  QUEUE_ARRIVALS,
  /** Answered or abandoned. */
  QUEUE_ENDED,
  QUEUE_ABANDONED,
  /**
   * Contacts checked for a long wait: each once, at its end, or as soon as it is seen to wait too
   * long.
   */
  QUEUE_WAITED,
  /** Of {@link #QUEUE_WAITED}, those over the long-wait limit. */
  QUEUE_LONG,
  /** Sum over known waits of {@link #QUEUE_ENDED} of log(1 + wait / 10 s), in millionths. */
  QUEUE_LOG_WAIT,
  /** Sum over known waits of {@link #QUEUE_ENDED} of log²(1 + wait / 10 s), in millionths. */
  QUEUE_LOG_WAIT_SQUARED,
  /** Samples of contacts still waiting. */
  QUEUE_WAITING,
  /** Longest wait of a contact still waiting, in milliseconds. */
  QUEUE_OLDEST_WAITING(true),
  CHAT_ARRIVALS,
  CHAT_ENDED,
  CHAT_ABANDONED,
  CHAT_WAITED,
  CHAT_LONG,
  CHAT_LOG_WAIT,
  CHAT_LOG_WAIT_SQUARED,
  CHAT_WAITING,
  CHAT_OLDEST_WAITING(true),
  /** Ticket events of any kind: they show that the source is sending. */
  TICKET_EVENTS,
  TICKET_OPENED,
  TICKET_REASSIGNED,
  TICKET_RESOLVED,
  /** Reopened, or replied to by the customer after resolution; the union, once per resolution. */
  TICKET_REOPENED,
  /** Sum over {@link #TICKET_REOPENED} of how often the ticket has now been reopened. */
  TICKET_REOPENED_DEPTH,
  /** Messages of customers: opened, or replied while open. */
  TICKET_MESSAGES,
  /** Of {@link #TICKET_MESSAGES}, replies before any agent had answered the last one. */
  TICKET_PRESSED,
  /**
   * Sum over {@link #TICKET_RESOLVED} of the ticket's chain depth: reopens plus hand-overs before
   * it.
   */
  TICKET_CHAIN_DEPTH,
  SURVEY_INVITED,
  SURVEY_ANSWERED,
  /** Answers with a score of a known instrument: NPS, CSAT or CES. */
  SURVEY_SCORED,
  /** Of {@link #SURVEY_SCORED}, low ones: NPS 0-6, CSAT 1-2, CES 1-3. */
  SURVEY_LOW,
  /** Contacts whose customer is known. */
  CONTACTS_KNOWN,
  /**
   * Of {@link #CONTACTS_KNOWN}, those of a customer who had contacted the same step within 7 days.
   */
  CONTACTS_REPEATED,
  COMPLAINTS,
  /** Of {@link #QUEUE_ENDED}, those whose wait is not known. */
  QUEUE_UNTIMED,
  /** Of {@link #CHAT_ENDED}, those whose wait is not known. */
  CHAT_UNTIMED;

  private final boolean maximum;

  SignalMeasure() {
    this(false);
  }

  SignalMeasure(boolean maximum) {
    this.maximum = maximum;
  }

  /** Whether two amounts merge by their maximum instead of their sum. */
  public boolean isMaximum() {
    return maximum;
  }

  private static final SignalMeasure[] ALL = values();

  /** Number of measures. */
  public static int count() {
    return ALL.length;
  }

  /** The measure at a wire position. */
  public static SignalMeasure at(int position) {
    return ALL[position];
  }
}
