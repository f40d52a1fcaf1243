package io.pulssi.intake;

import java.util.function.LongConsumer;

/**
 * How far this machine's clock is ahead of those that stamp the records it reads; behind them, the
 * lead is negative. In it is the time that a record takes to get here.
 *
 * <p>The least lead counts, for an hour: a single producer whose clock is behind, or a record that
 * was long on its way, says nothing of our clock. Shared by the tasks of an instance.
 */
final class ClockSkew {
  /** How long a measurement stands against later ones that are greater. */
  static final long KEPT_MILLIS = 60 * 60_000;

  private final LongConsumer told;
  private boolean measured;
  private long leadMillis;
  private long measuredAt;

  /**
   * @param told is given each new lead, milliseconds
   */
  ClockSkew(LongConsumer told) {
    this.told = told;
  }

  /**
   * Takes a record that cannot have waited for us.
   *
   * @param wallMillis now, by this machine
   * @param stampedAt the record's own timestamp, epoch milliseconds
   */
  synchronized void measure(long wallMillis, long stampedAt) {
    long lead = wallMillis - stampedAt;
    if (measured && lead > leadMillis && wallMillis - measuredAt < KEPT_MILLIS) {
      return;
    }
    measured = true;
    leadMillis = lead;
    measuredAt = wallMillis;
    told.accept(lead);
  }

  /**
   * What the clocks that stamp the records show when ours shows {@code wallMillis}, but never more:
   * of several producers those may be ours that are right.
   */
  synchronized long stampingTime(long wallMillis) {
    return measured ? wallMillis - Math.max(0, leadMillis) : wallMillis;
  }
}
