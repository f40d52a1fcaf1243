package io.pulssi.runtime;

import java.util.OptionalLong;

/**
 * Turns a clock that only goes forward into the time of day. Thread-safe.
 *
 * <p>What a stamp says is compared with the time so far and with this machine's clock; the middle
 * of the three counts.
 */
final class ClockOffset {
  private static final long NANOS = 1_000_000;

  private boolean known;
  private long offsetMillis;

  /**
   * Takes the broker's stamp.
   *
   * @param stamp epoch milliseconds
   * @param nanos of the clock that only goes forward, when the answer came
   * @param machineMillis what this machine's clock shows then
   */
  synchronized void stamped(long stamp, long nanos, long machineMillis) {
    long byBroker = stamp - nanos / NANOS;
    long byMachine = machineMillis - nanos / NANOS;
    offsetMillis = known ? middle(offsetMillis, byBroker, byMachine) : byBroker;
    known = true;
  }

  private static long middle(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  /** The time of day, epoch milliseconds; this machine's own before the first stamp. */
  synchronized long now(long nanos, long machineMillis) {
    return known ? nanos / NANOS + offsetMillis : machineMillis;
  }

  /** How far this machine's clock is ahead, milliseconds; empty before the first stamp. */
  synchronized OptionalLong lead(long nanos, long machineMillis) {
    return known
        ? OptionalLong.of(machineMillis - now(nanos, machineMillis))
        : OptionalLong.empty();
  }
}
