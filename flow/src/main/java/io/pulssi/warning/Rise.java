package io.pulssi.warning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/**
 * The strongest rise of a step's contacts within the last day, given what all steps have in common.
 *
 * @param z standard deviations, 0 when none
 * @param onset start of the window in which it is strongest, epoch milliseconds
 * @param ratio seen over usual in that window
 * @param excess contacts of that window beyond usual
 * @param at when it was that strong
 */
record Rise(double z, long onset, double ratio, double excess, long at) {
  static final Rise NONE = new Rise(0, Heat.NEVER, 1, 0, Heat.NEVER);

  /** From here on there is something that a predecessor could explain. */
  static final double TELLING = 1.5;

  private static final long KEPT = Duration.ofHours(24).toMillis();

  /** The stronger of this and a later one; after a day the later one. */
  Rise or(Rise later, long now) {
    return at != Heat.NEVER && now - at <= KEPT && z > later.z ? this : later;
  }

  /** Contacts beyond usual, an hour. */
  double perHour() {
    return excess * Contacts.HOUR_MILLIS / (at - onset);
  }

  boolean telling() {
    return z >= TELLING;
  }

  void write(DataOutput out) throws IOException {
    out.writeBoolean(z > 0);
    if (z > 0) {
      out.writeDouble(z);
      out.writeLong(onset);
      out.writeDouble(ratio);
      out.writeDouble(excess);
      out.writeLong(at);
    }
  }

  static Rise read(DataInput in) throws IOException {
    return in.readBoolean()
        ? new Rise(in.readDouble(), in.readLong(), in.readDouble(), in.readDouble(), in.readLong())
        : NONE;
  }
}
