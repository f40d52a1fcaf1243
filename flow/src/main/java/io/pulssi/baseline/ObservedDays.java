package io.pulssi.baseline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The days on which a step had data, and how many contacts such a day has. After a gap of more than
 * {@value #LONG_GAP} days they are counted anew: what was usual then is a head start, no verdict.
 * 21 bytes.
 */
final class ObservedDays {
  private static final double RATE = 1.0 / 28;
  private static final int LONG_GAP = 28;

  private int today = Integer.MIN_VALUE;
  private int last;
  private int before;
  private boolean observed;
  private float contactsToday;
  private float contactsPerDay;

  /** Closes the last day when a new one has begun. */
  void enter(int day) {
    if (day == today) {
      return;
    }
    if (observed) {
      before++;
      double rate = Math.max(RATE, 1.0 / before);
      contactsPerDay = (float) (contactsPerDay + rate * (contactsToday - contactsPerDay));
    }
    today = day;
    observed = false;
    contactsToday = 0;
  }

  void observe(double contacts) {
    if (today - last > LONG_GAP) {
      before = 0;
    }
    last = today;
    observed = true;
    contactsToday = (float) (contactsToday + contacts);
  }

  /** Days with data before today. */
  int count() {
    return before;
  }

  /** Contacts of a usual day with data; 0 on the first. */
  double contactsPerDay() {
    return contactsPerDay;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(today);
    out.writeInt(last);
    out.writeInt(before);
    out.writeBoolean(observed);
    out.writeFloat(contactsToday);
    out.writeFloat(contactsPerDay);
  }

  static ObservedDays read(DataInput in) throws IOException {
    var days = new ObservedDays();
    days.today = in.readInt();
    days.last = in.readInt();
    days.before = in.readInt();
    days.observed = in.readBoolean();
    days.contactsToday = in.readFloat();
    days.contactsPerDay = in.readFloat();
    return days;
  }
}
