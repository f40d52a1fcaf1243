package io.pulssi.signal;

/** Phone or chat: the measures its contacts count in. */
enum Channel {
  PHONE(
      Measure.QUEUE_ARRIVALS,
      Measure.QUEUE_ENDED,
      Measure.QUEUE_ABANDONED,
      Measure.QUEUE_WAITED,
      Measure.QUEUE_LONG,
      Measure.QUEUE_LOG_WAIT,
      Measure.QUEUE_LOG_WAIT_SQUARED,
      Measure.QUEUE_WAITING,
      Measure.QUEUE_OLDEST_WAITING),
  CHAT(
      Measure.CHAT_ARRIVALS,
      Measure.CHAT_ENDED,
      Measure.CHAT_ABANDONED,
      Measure.CHAT_WAITED,
      Measure.CHAT_LONG,
      Measure.CHAT_LOG_WAIT,
      Measure.CHAT_LOG_WAIT_SQUARED,
      Measure.CHAT_WAITING,
      Measure.CHAT_OLDEST_WAITING);

  private final Measure arrivals;
  private final Measure ended;
  private final Measure abandoned;
  private final Measure waited;
  private final Measure tooLong;
  private final Measure logWait;
  private final Measure logWaitSquared;
  private final Measure waiting;
  private final Measure oldestWaiting;

  Channel(
      Measure arrivals,
      Measure ended,
      Measure abandoned,
      Measure waited,
      Measure tooLong,
      Measure logWait,
      Measure logWaitSquared,
      Measure waiting,
      Measure oldestWaiting) {
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

  Measure waited() {
    return waited;
  }

  Measure tooLong() {
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
