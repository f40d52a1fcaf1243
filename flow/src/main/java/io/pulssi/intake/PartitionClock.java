package io.pulssi.intake;

import io.pulssi.state.Layout;

/**
 * Computes the watermark of one input partition.
 *
 * <p>The watermark is the time of the newest event minus the grace. An event dated after its own
 * arrival counts as of its arrival, by the record's timestamp and by trusted time: a producer whose
 * clock is ahead cannot make the others late. Nor can it in a backlog, where trusted time is far
 * later: a {@link TimeLeap} is held until it is borne out, or until the partition is fully read. An
 * event older than the last watermark is late.
 *
 * <p>A partition that is fully read and silent for a minute no longer holds the others back. If its
 * newest event was current when it arrived ("live"), the watermark follows trusted time, so that
 * later stages see the silence: up to the moment for which the partition's leader confirmed that
 * nothing is waiting. Such a partition is not marked idle: if its task died, the mark would stay,
 * and slices would close without the partition. If its newest event was history, or it has none, it
 * is marked idle.
 *
 * <p>If all records arrive with an old stamp, trusted time is corrected by the {@link ClockSkew}:
 * otherwise the next events would be late.
 */
final class PartitionClock {
  /** How long a fully read partition is silent before it stops holding others back. */
  static final long IDLE_AFTER_MILLIS = 60_000;

  /** An event at most this much older than its arrival is current; an older one is history. */
  static final long LIVE_WITHIN_MILLIS = 10 * 60_000;

  /** A record that arrives within this time after the partition was fully read did not wait. */
  static final long FRESH_MILLIS = 5_000;

  private final long graceMillis;
  private final long idleAfterMillis;
  private final ClockSkew skew;
  private final TimeLeap leap = new TimeLeap();
  private long newest = Long.MIN_VALUE;
  private long watermark = Long.MIN_VALUE;
  private long lastArrival = Long.MIN_VALUE;
  private long lastFullyRead = Long.MIN_VALUE;
  private boolean live;
  private boolean leapLive;

  PartitionClock(long graceMillis, ClockSkew skew) {
    this(graceMillis, IDLE_AFTER_MILLIS, skew);
  }

  private PartitionClock(long graceMillis, long idleAfterMillis, ClockSkew skew) {
    this.graceMillis = graceMillis;
    this.idleAfterMillis = idleAfterMillis;
    this.skew = skew;
  }

  /**
   * For a source whose events count however late they are, such as verdicts: it holds nothing back
   * as soon as it is fully read. It is empty most of the time, and the others need not wait a
   * minute for it.
   */
  static PartitionClock idleWhenRead(long graceMillis, ClockSkew skew) {
    return new PartitionClock(graceMillis, 0, skew);
  }

  /** Continues where an earlier clock of this partition stopped. */
  void resume(State kept) {
    newest = kept.newest();
    watermark = kept.watermark();
    live = kept.live();
  }

  /** What the next clock of this partition needs to {@linkplain #resume continue}. */
  State state() {
    return new State(newest, watermark, live);
  }

  /** Whether an event of this time, epoch milliseconds, is older than the last watermark. */
  boolean isLate(long occurredAt) {
    return occurredAt < watermark;
  }

  /**
   * Takes the time of an event; returns whether the newest time has changed.
   *
   * @param occurredAt event time, epoch milliseconds
   * @param arrivedAt the record's own timestamp, epoch milliseconds
   * @param latest the latest time an event can have now, epoch milliseconds
   */
  boolean advance(long occurredAt, long arrivedAt, long latest) {
    long arrival = Math.min(arrivedAt, latest);
    long time = Math.min(occurredAt, arrival);
    boolean current = arrival - occurredAt <= LIVE_WITHIN_MILLIS;
    if (leaps(time)) {
      leapLive = current;
      return leap.hold(time) && leapTo(leap.endBorneOut());
    }
    leap.end();
    if (time <= newest) {
      return false;
    }
    newest = time;
    live = current;
    return true;
  }

  private boolean leaps(long time) {
    if (newest == Long.MIN_VALUE) {
      return true;
    }
    long known = Math.max(newest, watermark + graceMillis);
    return time - known > TimeLeap.MILLIS;
  }

  private boolean leapTo(long time) {
    if (time <= newest) {
      return false;
    }
    newest = time;
    live = leapLive;
    return true;
  }

  /**
   * Takes note of a record, accepted or rejected: the partition is not silent.
   *
   * @param now trusted time, epoch milliseconds
   * @param arrivedAt the record's own timestamp, epoch milliseconds
   */
  void recordArrived(long now, long arrivedAt) {
    lastArrival = now;
    if (now - FRESH_MILLIS <= lastFullyRead) {
      skew.measure(now, arrivedAt);
    }
  }

  /**
   * The watermark now; never earlier than the one before.
   *
   * @param now trusted time, epoch milliseconds
   * @param readUpTo time up to which the partition is fully read, epoch milliseconds; {@link
   *     PartitionProgress#NOT_FULLY_READ} if records may be waiting
   */
  Reading read(long now, long readUpTo) {
    boolean fullyRead = readUpTo != PartitionProgress.NOT_FULLY_READ;
    // Silence begins when the partition is fully read: after an outage producers have their minute
    // to send what they kept.
    if (lastArrival == Long.MIN_VALUE || !fullyRead) {
      lastArrival = now;
    }
    if (fullyRead) {
      lastFullyRead = now;
      if (leap.isHeld()) { // no record is left that it could make late
        leapTo(leap.latest());
        leap.end();
      }
    }
    boolean silent = fullyRead && now - lastArrival >= idleAfterMillis;
    long time = newest == Long.MIN_VALUE ? Long.MIN_VALUE : newest - graceMillis;
    if (silent && live) {
      time = Math.max(time, skew.stampingTime(readUpTo) - graceMillis);
    }
    watermark = Math.max(watermark, time);
    return new Reading(watermark, silent && !live);
  }

  /**
   * The clock as read.
   *
   * @param time the watermark, epoch milliseconds
   * @param idle whether the partition holds no other back
   */
  record Reading(long time, boolean idle) {}

  /**
   * What is stored of a clock.
   *
   * @param newest time of the newest event, epoch milliseconds
   * @param watermark the last watermark, epoch milliseconds
   * @param live whether the newest event was current when it arrived
   */
  record State(long newest, long watermark, boolean live) {
    static final Layout<State> LAYOUT =
        Layout.of(
            new State(0, 0, false),
            (state, fields) ->
                new State(
                    fields.varint(state.newest),
                    fields.varint(state.watermark),
                    fields.flag(state.live)));
  }
}
