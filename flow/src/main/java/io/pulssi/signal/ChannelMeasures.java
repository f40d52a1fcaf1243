package io.pulssi.signal;

/** Phone or chat, with the measures that count its contacts. */
enum ChannelMeasures {
  PHONE(
      SignalMeasure.QUEUE_ARRIVALS,
      SignalMeasure.QUEUE_ENDED,
      SignalMeasure.QUEUE_ABANDONED,
      SignalMeasure.QUEUE_WAITED,
      SignalMeasure.QUEUE_LONG,
      SignalMeasure.QUEUE_LOG_WAIT,
      SignalMeasure.QUEUE_LOG_WAIT_SQUARED,
      SignalMeasure.QUEUE_WAITING,
      SignalMeasure.QUEUE_OLDEST_WAITING,
      SignalMeasure.QUEUE_UNTIMED),
  CHAT(
      SignalMeasure.CHAT_ARRIVALS,
      SignalMeasure.CHAT_ENDED,
      SignalMeasure.CHAT_ABANDONED,
      SignalMeasure.CHAT_WAITED,
      SignalMeasure.CHAT_LONG,
      SignalMeasure.CHAT_LOG_WAIT,
      SignalMeasure.CHAT_LOG_WAIT_SQUARED,
      SignalMeasure.CHAT_WAITING,
      SignalMeasure.CHAT_OLDEST_WAITING,
      SignalMeasure.CHAT_UNTIMED);

  private final SignalMeasure arrivals;
  private final SignalMeasure ended;
  private final SignalMeasure abandoned;
  private final SignalMeasure waited;
  private final SignalMeasure tooLong;
  private final SignalMeasure logWait;
  private final SignalMeasure logWaitSquared;
  private final SignalMeasure waiting;
  private final SignalMeasure oldestWaiting;
  private final SignalMeasure untimed;

  ChannelMeasures(
      SignalMeasure arrivals,
      SignalMeasure ended,
      SignalMeasure abandoned,
      SignalMeasure waited,
      SignalMeasure tooLong,
      SignalMeasure logWait,
      SignalMeasure logWaitSquared,
      SignalMeasure waiting,
      SignalMeasure oldestWaiting,
      SignalMeasure untimed) {
    this.arrivals = arrivals;
    this.ended = ended;
    this.abandoned = abandoned;
    this.waited = waited;
    this.tooLong = tooLong;
    this.logWait = logWait;
    this.logWaitSquared = logWaitSquared;
    this.waiting = waiting;
    this.oldestWaiting = oldestWaiting;
    this.untimed = untimed;
  }

  SignalMeasure waited() {
    return waited;
  }

  SignalMeasure tooLong() {
    return tooLong;
  }

  /** Adds a sample of a contact that is still waiting. */
  void addSample(double waitSeconds, Observation observation) {
    observation.add(waiting, 1).add(oldestWaiting, StrictMath.round(waitSeconds * 1000));
  }

  /**
   * Adds a contact that has left the queue, in whatever way. If it waited too long, {@link
   * LongWait} counts its wait instead; one that is not known is none.
   *
   * @param waitSeconds NaN if not known
   */
  void addArrival(double waitSeconds, double longSeconds, Observation observation) {
    observation.add(arrivals, 1);
    if (waitSeconds <= longSeconds) {
      observation.add(waited, 1);
    }
  }

  /**
   * Adds a contact that was answered or gave up, and its wait.
   *
   * @param waitSeconds NaN if not known
   */
  void addEnd(double waitSeconds, boolean gaveUp, Observation observation) {
    observation.add(ended, 1).add(abandoned, gaveUp ? 1 : 0);
    if (Double.isNaN(waitSeconds)) {
      observation.add(untimed, 1);
      return;
    }
    double log = LogWait.of(waitSeconds);
    observation.add(logWait, LogWait.rounded(log)).add(logWaitSquared, LogWait.rounded(log * log));
    if (this == PHONE) {
      observation.phoneWait(waitSeconds);
    } else {
      observation.chatWait(waitSeconds);
    }
  }
}
