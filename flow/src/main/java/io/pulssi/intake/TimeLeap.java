package io.pulssi.intake;

/**
 * Records that are dated far later than all before them in their partition. After a quiet night
 * that is right; or a producer's clock is ahead, and moving the watermark would make everybody
 * else's events late. So a leap is held until enough records in a row bear it out.
 */
final class TimeLeap {
  /** How much later than usual a record is dated if it leaps, milliseconds. */
  static final long MILLIS = 5 * 60_000;

  /** So many leaping records in a row are believed. */
  static final int BORNE_OUT = 100;

  private long earliest = Long.MAX_VALUE;
  private long latest = Long.MIN_VALUE;
  private int records;

  /** Holds a record's time; returns whether the leap is believed now. */
  boolean hold(long time) {
    earliest = Math.min(earliest, time);
    latest = Math.max(latest, time);
    return ++records >= BORNE_OUT;
  }

  boolean isHeld() {
    return records > 0;
  }

  /** The latest time held. */
  long latest() {
    return latest;
  }

  /**
   * Ends the leap that is borne out; returns the time believed. Records much later than the
   * earliest are a leap of their own: the latest of them stays held.
   */
  long endBorneOut() {
    long first = earliest;
    long last = latest;
    end();
    if (last - first <= MILLIS) {
      return last;
    }
    hold(last);
    return first;
  }

  /** Holds nothing from now on. */
  void end() {
    earliest = Long.MAX_VALUE;
    latest = Long.MIN_VALUE;
    records = 0;
  }
}
