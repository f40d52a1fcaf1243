package io.pulssi.baseline;

import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * Counts the days on which a step had data, and its contacts on a usual day. After a gap of more
 * than {@value #LONG_GAP} days the count starts again from 0, so that the step learns again; its
 * old baseline is only a starting point. 21 bytes.
 */
final class ObservedDays {
  static final Layout<ObservedDays> LAYOUT =
      Layout.inPlace(ObservedDays::new, ObservedDays::layout);

  private static final double RATE = 1.0 / 28;
  private static final int LONG_GAP = 28;

  private int today = Integer.MIN_VALUE;
  private int last;
  private int before;
  private boolean observed;
  private float contactsToday;
  private float contactsPerDay;

  /** Starts a day, unless it is the current one, and completes the day before. */
  void startDay(int day) {
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

  private void layout(Fields fields) throws IOException {
    today = fields.int32(today);
    last = fields.int32(last);
    before = fields.int32(before);
    observed = fields.flag(observed);
    contactsToday = fields.float32(contactsToday);
    contactsPerDay = fields.float32(contactsPerDay);
  }
}
