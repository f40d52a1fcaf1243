package io.pulssi.intake;

import java.util.function.LongConsumer;

/**
 * How far this machine's clock is ahead of the clocks that stamp the records; negative when it is
 * behind. The time that a record takes to arrive is included.
 *
 * <p>The smallest skew of the last hour counts, so one producer whose clock is behind, or one
 * record that took long to arrive, does not change it. Thread-safe: shared by the tasks of an
 * instance.
 */
final class ClockSkew {
  /** How long a measurement stands against later and larger ones, milliseconds. */
  static final long KEPT_MILLIS = 60 * 60_000;

  private final LongConsumer listener;
  private boolean measured;
  private long skewMillis;
  private long measuredAt;

  /**
   * @param listener receives each new skew, milliseconds
   */
  ClockSkew(LongConsumer listener) {
    this.listener = listener;
  }

  /**
   * Measures the skew by a record that arrived without waiting in its partition.
   *
   * @param wallMillis now, by this machine
   * @param stampedAt the record's own timestamp, epoch milliseconds
   */
  synchronized void measure(long wallMillis, long stampedAt) {
    long skew = wallMillis - stampedAt;
    if (measured && skew > skewMillis && wallMillis - measuredAt < KEPT_MILLIS) {
      return;
    }
    measured = true;
    skewMillis = skew;
    measuredAt = wallMillis;
    listener.accept(skew);
  }

  /**
   * The time on the clocks that stamp the records when this machine's clock shows {@code
   * wallMillis}; never later than {@code wallMillis}, since a producer's clock may be the one that
   * is wrong. Epoch milliseconds.
   */
  synchronized long stampingTime(long wallMillis) {
    return measured ? wallMillis - Math.max(0, skewMillis) : wallMillis;
  }
}
