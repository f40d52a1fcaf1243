package io.pulssi.intake;

/**
 * How far the clocks that stamp the records are behind the trusted time. The time that a record
 * takes to arrive is included.
 *
 * <p>The smallest skew of the last hour counts, so one producer whose clock is behind, or one
 * record that took long to arrive, does not change it. Thread-safe: shared by the tasks of an
 * instance.
 */
final class ClockSkew {
  /** How long a measurement stands against later and larger ones, milliseconds. */
  static final long KEPT_MILLIS = 60 * 60_000;

  private boolean measured;
  private long skewMillis;
  private long measuredAt;

  /**
   * Measures the skew by a record that arrived without waiting in its partition.
   *
   * @param now trusted time, epoch milliseconds
   * @param stampedAt the record's own timestamp, epoch milliseconds
   */
  synchronized void measure(long now, long stampedAt) {
    long skew = now - stampedAt;
    if (measured && skew > skewMillis && now - measuredAt < KEPT_MILLIS) {
      return;
    }
    measured = true;
    skewMillis = skew;
    measuredAt = now;
  }

  /**
   * The time on the clocks that stamp the records at a trusted time; never later than that, since a
   * producer's clock may be the one that is wrong. Epoch milliseconds.
   */
  synchronized long stampingTime(long trusted) {
    return measured ? trusted - Math.max(0, skewMillis) : trusted;
  }
}
