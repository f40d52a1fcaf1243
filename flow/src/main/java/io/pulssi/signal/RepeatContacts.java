package io.pulssi.signal;

import io.pulssi.journey.JourneyStep;
import io.pulssi.state.Layout;
import java.util.Arrays;
import java.util.List;

/**
 * When one customer was at one step: a contact is a repeat when another came at most 7 days before
 * it.
 *
 * <p>A contact seen out of order can make a later one a repeat after all; the difference is sent
 * on. Kept are the contacts after the watermark and the last one before it.
 *
 * @param times event times in order, epoch milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RepeatContacts(long[] times) {
  static final long WITHIN_MILLIS = 7L * 24 * 3600 * 1000;

  /** Contacts of one customer at one step kept open to reordering. */
  static final int TIMES_MAX = 64;

  static final RepeatContacts NONE = new RepeatContacts(new long[0]);

  static final Layout<RepeatContacts> LAYOUT =
      Layout.of(NONE, (contacts, fields) -> new RepeatContacts(fields.varints(contacts.times)));

  boolean isForgotten(long now) {
    return times.length == 0 || now - times[times.length - 1] > WITHIN_MILLIS;
  }

  /** With one more contact; what it changes in the signals goes to {@code out}. */
  RepeatContacts with(long at, JourneyStep place, List<Observation> out) {
    int found = Arrays.binarySearch(times, at);
    int position = found < 0 ? -found - 1 : found;
    boolean repeat = position > 0 && at - times[position - 1] <= WITHIN_MILLIS;
    if (found >= 0) {
      repeat = true;
    }
    out.add(
        Observation.at(place, at)
            .add(SignalMeasure.CONTACTS_KNOWN, 1)
            .add(SignalMeasure.CONTACTS_REPEATED, repeat ? 1 : 0));
    if (found < 0 && position < times.length) {
      boolean was = position > 0 && times[position] - times[position - 1] <= WITHIN_MILLIS;
      boolean is = times[position] - at <= WITHIN_MILLIS;
      if (is && !was) {
        out.add(Observation.at(place, times[position]).add(SignalMeasure.CONTACTS_REPEATED, 1));
      }
    }
    long[] more = new long[times.length + 1];
    System.arraycopy(times, 0, more, 0, position);
    more[position] = at;
    System.arraycopy(times, position, more, position + 1, times.length - position);
    return new RepeatContacts(more);
  }

  /**
   * The same contacts without those that can no longer matter: all before the last one before the
   * watermark.
   */
  RepeatContacts settledUpTo(long watermark) {
    int keepFrom = 0;
    while (keepFrom + 1 < times.length && times[keepFrom + 1] < watermark) {
      keepFrom++;
    }
    keepFrom = Math.max(keepFrom, times.length - TIMES_MAX);
    return keepFrom == 0
        ? this
        : new RepeatContacts(Arrays.copyOfRange(times, keepFrom, times.length));
  }
}
