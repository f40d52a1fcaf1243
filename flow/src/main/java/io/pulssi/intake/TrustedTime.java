package io.pulssi.intake;

/**
 * What time it is, by more than this machine's clock. A producer's clock is never asked: it dates
 * both the event and, often, the record.
 */
public interface TrustedTime {
  /**
   * The time now, epoch milliseconds. It goes on evenly when this machine's clock is set.
   *
   * @param machineMillis what this machine's clock shows
   */
  long now(long machineMillis);

  /**
   * The latest time that an event which arrives now can have, epoch milliseconds. A later one moves
   * no watermark.
   *
   * @param machineMillis what this machine's clock shows
   */
  default long latest(long machineMillis) {
    return now(machineMillis);
  }

  /** For recorded input: the clock shows the time of the records. */
  static TrustedTime ofRecords() {
    return new TrustedTime() {
      @Override
      public long now(long machineMillis) {
        return machineMillis;
      }

      @Override
      public long latest(long machineMillis) {
        return Long.MAX_VALUE;
      }
    };
  }
}
