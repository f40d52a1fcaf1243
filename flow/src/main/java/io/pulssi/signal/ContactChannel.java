package io.pulssi.signal;

/** Phone or chat: the measures its contacts count in. */
enum ContactChannel {
  PHONE(
      SignalMeasure.QUEUE_ARRIVALS,
      SignalMeasure.QUEUE_ENDED,
      SignalMeasure.QUEUE_ABANDONED,
      SignalMeasure.QUEUE_WAITED,
      SignalMeasure.QUEUE_LONG,
      SignalMeasure.QUEUE_LOG_WAIT,
      SignalMeasure.QUEUE_LOG_WAIT_SQUARED,
      SignalMeasure.QUEUE_WAITING,
      SignalMeasure.QUEUE_OLDEST_WAITING),
  CHAT(
      SignalMeasure.CHAT_ARRIVALS,
      SignalMeasure.CHAT_ENDED,
      SignalMeasure.CHAT_ABANDONED,
      SignalMeasure.CHAT_WAITED,
      SignalMeasure.CHAT_LONG,
      SignalMeasure.CHAT_LOG_WAIT,
      SignalMeasure.CHAT_LOG_WAIT_SQUARED,
      SignalMeasure.CHAT_WAITING,
      SignalMeasure.CHAT_OLDEST_WAITING);

  private final SignalMeasure arrivals;
  private final SignalMeasure ended;
  private final SignalMeasure abandoned;
  private final SignalMeasure waited;
  private final SignalMeasure tooLong;
  private final SignalMeasure logWait;
  private final SignalMeasure logWaitSquared;
  private final SignalMeasure waiting;
  private final SignalMeasure oldestWaiting;

  ContactChannel(
      SignalMeasure arrivals,
      SignalMeasure ended,
      SignalMeasure abandoned,
      SignalMeasure waited,
      SignalMeasure tooLong,
      SignalMeasure logWait,
      SignalMeasure logWaitSquared,
      SignalMeasure waiting,
      SignalMeasure oldestWaiting) {
    this.arrivals = arrivals;
    this.ended = ended;
    this.abandoned = abandoned;
    this.waited = waited;
    this.tooLong = tooLong;
    this.logWait = logWait;
    this.logWaitSquared = logWaitSquared;
    this.waiting = waiting;
    this.oldestWaiting = oldestWaiting;
  }

  SignalMeasure waited() {
    return waited;
  }

  SignalMeasure tooLong() {
    return tooLong;
  }

  /** A contact was seen still waiting. */
  void sampled(double waitSeconds, Observation seen) {
    seen.add(waiting, 1).add(oldestWaiting, StrictMath.round(waitSeconds * 1000));
  }

  /**
   * A contact has left the queue, in whatever way; a long wait is counted where it is remembered.
   */
  void left(boolean isLong, Observation seen) {
    seen.add(arrivals, 1);
    if (!isLong) {
      seen.add(waited, 1);
    }
  }

  /** It was answered or gave up. */
  void ended(double waitSeconds, boolean gaveUp, Observation seen) {
    seen.add(ended, 1)
        .add(abandoned, gaveUp ? 1 : 0)
        .add(logWait, LogWait.of(waitSeconds))
        .add(logWaitSquared, LogWait.squared(waitSeconds));
    if (this == PHONE) {
      seen.phoneWait(waitSeconds);
    } else {
      seen.chatWait(waitSeconds);
    }
  }
}
