package io.pulssi.detect;

import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * State of a step that changes once an hour: contacts of five days, ranks of past hours, waits and
 * harm.
 */
public final class StepHours {
  /** Layout in a store. */
  public static final Layout<StepHours> LAYOUT = Layout.inPlace(StepHours::new, StepHours::layout);

  private static final int WAIT_HOURS = 3;
  private static final int HARM_HOURS = 72;

  private final HourRing[] contacts = new HourRing[ContactKind.count()];
  private final float[] waits = new float[WAIT_HOURS];
  private final short[] waitSlices = new short[WAIT_HOURS];
  private int lastHour;
  private final float[] harm = new float[HARM_HOURS];
  private final short[] harmSlices = new short[HARM_HOURS];
  final RankHistogram oneHour = new RankHistogram();
  final RankHistogram twoHours = new RankHistogram();

  StepHours() {
    for (int i = 0; i < contacts.length; i++) {
      contacts[i] = new HourRing();
    }
  }

  /** Adds a full hour. */
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

  /** Sum of harm over the last {@code hours} full hours, at most three days. */
  double harm(int hours) {
    double sum = 0;
    for (int i = 0; i < Math.min(HARM_HOURS, hours); i++) {
      sum += harm[i];
    }
    return sum;
  }

  /** Number of slices in that sum. */
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

  private void layout(Fields fields) throws IOException {
    lastHour = fields.int32(lastHour);
    layout(waits, waitSlices, fields);
    layout(harm, harmSlices, fields);
    oneHour.layout(fields);
    twoHours.layout(fields);
    for (HourRing each : contacts) {
      each.layout(fields);
    }
  }

  private static void layout(float[] sums, short[] slices, Fields fields) throws IOException {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = fields.float32(sums[i]);
      slices[i] = (short) fields.int16(slices[i]);
    }
  }
}
