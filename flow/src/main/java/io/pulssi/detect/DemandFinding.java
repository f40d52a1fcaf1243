package io.pulssi.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What the last full hour found of demand.
 *
 * @param evidence gated z, not below 0
 * @param volumeWatch how improbable the volume is where harm cannot be told, over its limit, 0 to
 *     below 1
 * @param since first slice of the window
 * @param kind the kind of contact with the largest excess
 * @param seen contacts of that kind in the window
 * @param expected what is usual, given the other steps
 * @param excess12h contacts of the last 12 hours beyond what is usual
 */
record DemandFinding(
    double evidence,
    double volumeWatch,
    int since,
    ContactKind kind,
    double seen,
    double expected,
    double excess12h) {
  static final DemandFinding NONE = new DemandFinding(0, 0, 0, ContactKind.PHONE, 0, 0, 0);

  void write(DataOutput out) throws IOException {
    boolean any = evidence > 0 || volumeWatch > 0;
    out.writeBoolean(any);
    out.writeFloat((float) excess12h);
    if (any) {
      out.writeFloat((float) evidence);
      out.writeFloat((float) volumeWatch);
      out.writeInt(since);
      out.writeByte(kind.ordinal());
      out.writeFloat((float) seen);
      out.writeFloat((float) expected);
    }
  }

  static DemandFinding read(DataInput in) throws IOException {
    boolean any = in.readBoolean();
    float excess = in.readFloat();
    if (!any) {
      return new DemandFinding(0, 0, 0, ContactKind.PHONE, 0, 0, excess);
    }
    return new DemandFinding(
        in.readFloat(),
        in.readFloat(),
        in.readInt(),
        ContactKind.at(in.readByte()),
        in.readFloat(),
        in.readFloat(),
        excess);
  }

  /** The same as it comes back from a store, so that a value kept and a value read are one. */
  DemandFinding rounded() {
    return new DemandFinding(
        (float) evidence,
        (float) volumeWatch,
        since,
        kind,
        (float) seen,
        (float) expected,
        (float) excess12h);
  }
}
