package io.pulssi.intake;

/**
 * How far event time has come in one input partition.
 *
 * <p>The watermark trails the newest event by the grace; an event dated after its own arrival
 * counts as of its arrival, so that a producer whose clock is ahead cannot make the others late. An
 * event before a watermark already told is late.
 *
 * <p>A partition that is fully read and silent for a minute no longer holds others back. If its
 * events were current when they came ("live"), its watermark follows the wall clock, so that a
 * silence is seen for what it is; such a partition is not told idle, because a mark that is never
 * taken back would let time go on without it once its task is dead. If they were history being
 * taught, or there were none, it is idle.
 *
 * <p>The wall clock followed is that of the producers, as far as it is known: if ours is an hour
 * ahead, what comes next would otherwise be an hour late.
 */
final class PartitionClock {
  /** How long a fully read partition is silent before it stops holding others back. */
  static final long IDLE_AFTER_MILLIS = 60_000;

  /** Events at most this much older than their arrival are current, not history being taught. */
  static final long LIVE_WITHIN_MILLIS = 10 * 60_000;

  /** A record that comes within this time of the partition's end being reached did not wait. */
  static final long FRESH_MILLIS = 5_000;

  private final long graceMillis;
  private final long idleAfterMillis;
  private final ClockSkew lead;
  private long newest = Long.MIN_VALUE;
  private long told = Long.MIN_VALUE;
  private long lastArrival = Long.MIN_VALUE;
  private long atEnd = Long.MIN_VALUE;
  private boolean live;

  PartitionClock(long graceMillis, ClockSkew lead) {
    this(graceMillis, IDLE_AFTER_MILLIS, lead);
  }

  private PartitionClock(long graceMillis, long idleAfterMillis, ClockSkew lead) {
    this.graceMillis = graceMillis;
    this.idleAfterMillis = idleAfterMillis;
    this.lead = lead;
  }

  /**
   * For a source whose events are heard however late, such as owners' words: once read to its end
   * it holds nobody back. Most of the time it is empty, and nobody should wait a minute for that.
   */
  static PartitionClock yielding(long graceMillis, ClockSkew lead) {
    return new PartitionClock(graceMillis, 0, lead);
  }

  /** Takes up where an earlier clock of this partition left off. */
  void resume(long newestEvent, long toldWatermark, boolean wasLive) {
    newest = newestEvent;
    told = toldWatermark;
    live = wasLive;
  }

  /** Whether an event of this time comes after its watermark was told. */
  boolean isLate(long occurredAt) {
    return occurredAt < told;
  }

  /**
   * Notes an event; returns whether the clock moved.
   *
   * @param occurredAt event time, epoch milliseconds
   * @param arrivedAt the record's own timestamp, epoch milliseconds
   */
  boolean saw(long occurredAt, long arrivedAt) {
    long time = Math.min(occurredAt, arrivedAt);
    if (time <= newest) {
      return false;
    }
    newest = time;
    live = arrivedAt - occurredAt <= LIVE_WITHIN_MILLIS;
    return true;
  }

  /**
   * Notes that a record, usable or not, came.
   *
   * @param wallMillis now
   * @param arrivedAt the record's own timestamp, epoch milliseconds
   */
  void heard(long wallMillis, long arrivedAt) {
    lastArrival = wallMillis;
    if (wallMillis - FRESH_MILLIS <= atEnd) {
      lead.measure(wallMillis, arrivedAt);
    }
  }

  /**
   * The watermark to tell now; never earlier than one told before.
   *
   * @param wallMillis now
   * @param fullyRead whether every record the partition holds has been processed
   */
  Told tell(long wallMillis, boolean fullyRead) {
    // Nothing is silent that cannot be heard: after an outage producers get their minute to send
    // what they kept.
    if (lastArrival == Long.MIN_VALUE || !fullyRead) {
      lastArrival = wallMillis;
    }
    if (fullyRead) {
      atEnd = wallMillis;
    }
    boolean silent = fullyRead && wallMillis - lastArrival >= idleAfterMillis;
    long time = newest == Long.MIN_VALUE ? Long.MIN_VALUE : newest - graceMillis;
    if (silent && live) {
      time = Math.max(time, lead.stampingTime(wallMillis) - graceMillis);
    }
    told = Math.max(told, time);
    return new Told(told, silent && !live);
  }

  long newest() {
    return newest;
  }

  long told() {
    return told;
  }

  boolean live() {
    return live;
  }

  /** A watermark as told: its time, and whether the partition is idle. */
  record Told(long time, boolean idle) {}
}
