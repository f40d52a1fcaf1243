package io.pulssi.arena.fourlines.detect;

/**
 * What detection remembers of a step and changes once an hour: contacts of five days, ranks of past
 * hours, waits.
 */
public final class StepHours {
  private static final int WAIT_HOURS = 3;

  private final HourRing[] contacts = new HourRing[ContactKind.count()];
  private final float[] waits = new float[WAIT_HOURS];
  private final short[] waitSlices = new short[WAIT_HOURS];
  private int lastHour;
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
    lastHour = sums.hour();
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

  /** Contacts of all kinds in the trailing hours. */
  double seen(int hours) {
    double sum = 0;
    for (HourRing each : contacts) {
      sum += each.seen(hours);
    }
    return sum;
  }

  /** Contacts of all kinds usual for the trailing hours. */
  double expected(int hours) {
    double sum = 0;
    for (HourRing each : contacts) {
      sum += each.expected(hours);
    }
    return sum;
  }
}
