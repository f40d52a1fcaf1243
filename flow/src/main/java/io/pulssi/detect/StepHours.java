package io.pulssi.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What detection remembers of a step and changes once an hour: contacts of five days, ranks of past
 * hours, waits.
 */
public final class StepHours {
  private static final int WAIT_HOURS = 3;
  private static final int HARM_HOURS = 72;

  private final HourRing[] contacts = new HourRing[ContactKind.count()];
  private final float[] waits = new float[WAIT_HOURS];
  private final short[] waitSlices = new short[WAIT_HOURS];
  private int lastHour;
  private final float[] harm = new float[HARM_HOURS];
  private final short[] harmSlices = new short[HARM_HOURS];
  final RankHistogram oneHour;
  final RankHistogram twoHours;

  StepHours() {
    this(new RankHistogram(), new RankHistogram());
    for (int i = 0; i < contacts.length; i++) {
      contacts[i] = new HourRing();
    }
  }

  private StepHours(RankHistogram oneHour, RankHistogram twoHours) {
    this.oneHour = oneHour;
    this.twoHours = twoHours;
  }

  /** Takes a full hour in. */
  void add(HourSums sums) {
    for (int i = 0; i < contacts.length; i++) {
      ContactKind kind = ContactKind.at(i);
      contacts[i].add(sums.hour(), sums.contacts(kind), sums.usual(kind));
    }
    long passed = Math.min(WAIT_HOURS, Math.max(1, (long) sums.hour() - lastHour));
    for (int i = 0; i < passed; i++) {
      System.arraycopy(waits, 0, waits, 1, WAIT_HOURS - 1);
      System.arraycopy(waitSlices, 0, waitSlices, 1, WAIT_HOURS - 1);
      waits[0] = 0;
      waitSlices[0] = 0;
    }
    waits[0] = (float) sums.waitZ();
    waitSlices[0] = (short) sums.waits();
    long gone = Math.min(HARM_HOURS, Math.max(1, (long) sums.hour() - lastHour));
    for (int i = 0; i < gone; i++) {
      System.arraycopy(harm, 0, harm, 1, HARM_HOURS - 1);
      System.arraycopy(harmSlices, 0, harmSlices, 1, HARM_HOURS - 1);
      harm[0] = 0;
      harmSlices[0] = 0;
    }
    harm[0] = sums.harm();
    harmSlices[0] = (short) sums.harms();
    lastHour = sums.hour();
  }

  /** Sum of harm over full hours, of three days at most. */
  double harm(int hours) {
    double sum = 0;
    for (int i = 0; i < Math.min(HARM_HOURS, hours); i++) {
      sum += harm[i];
    }
    return sum;
  }

  /** How many slices it was had from. */
  int harmSlices(int hours) {
    int sum = 0;
    for (int i = 0; i < Math.min(HARM_HOURS, hours); i++) {
      sum += harmSlices[i];
    }
    return sum;
  }

  /** Mean wait z of the last three hours; NaN without any. */
  double meanWait() {
    double sum = 0;
    int slices = 0;
    for (int i = 0; i < WAIT_HOURS; i++) {
      sum += waits[i];
      slices += waitSlices[i];
    }
    return slices == 0 ? Double.NaN : sum / slices;
  }

  boolean covers(int hours) {
    return contacts[0].covers(hours);
  }

  HourRing contacts(ContactKind kind) {
    return contacts[kind.ordinal()];
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(lastHour);
    for (int i = 0; i < WAIT_HOURS; i++) {
      out.writeFloat(waits[i]);
      out.writeShort(waitSlices[i]);
    }
    for (int i = 0; i < HARM_HOURS; i++) {
      out.writeFloat(harm[i]);
      out.writeShort(harmSlices[i]);
    }
    oneHour.write(out);
    twoHours.write(out);
    for (HourRing each : contacts) {
      each.write(out);
    }
  }

  static StepHours read(DataInput in) throws IOException {
    int lastHour = in.readInt();
    var waits = new float[WAIT_HOURS];
    var waitSlices = new short[WAIT_HOURS];
    for (int i = 0; i < WAIT_HOURS; i++) {
      waits[i] = in.readFloat();
      waitSlices[i] = in.readShort();
    }
    var harm = new float[HARM_HOURS];
    var harmSlices = new short[HARM_HOURS];
    for (int i = 0; i < HARM_HOURS; i++) {
      harm[i] = in.readFloat();
      harmSlices[i] = in.readShort();
    }
    var hours = new StepHours(RankHistogram.read(in), RankHistogram.read(in));
    hours.lastHour = lastHour;
    System.arraycopy(harm, 0, hours.harm, 0, HARM_HOURS);
    System.arraycopy(harmSlices, 0, hours.harmSlices, 0, HARM_HOURS);
    System.arraycopy(waits, 0, hours.waits, 0, WAIT_HOURS);
    System.arraycopy(waitSlices, 0, hours.waitSlices, 0, WAIT_HOURS);
    for (int i = 0; i < hours.contacts.length; i++) {
      hours.contacts[i] = HourRing.read(in);
    }
    return hours;
  }
}
