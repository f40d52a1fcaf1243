package io.pulssi.outcome;

import io.pulssi.state.Layout;
import java.util.Arrays;

/**
 * Complaints of one step in each hour of the last 29 days: the last 24 hours, which are tested for
 * a surge, and the 28 days before them, which give the usual number. Hours are counted from 1970,
 * UTC.
 *
 * <p>At most 696 counts. Skipped hours count as 0. After a gap of more than a week the history
 * starts again, because the zeros of a stopped feed are not usual.
 */
final class ComplaintHours {
  /** One byte for each hour with few complaints. */
  static final Layout<ComplaintHours> LAYOUT =
      Layout.of(
          new ComplaintHours(0),
          (hours, fields) ->
              new ComplaintHours(
                  fields.varint(hours.first),
                  fields.varint(hours.last),
                  fields.varints(hours.kept())));

  static final int TESTED = 24;
  static final int USUAL = 28 * 24;
  static final int HOURS = TESTED + USUAL;

  /** With less than a week of history the usual number is unknown. */
  static final int USUAL_MIN = 7 * 24;

  private static final int SKIPPED_MAX = 7 * 24;

  /** The complaints of hour h are at position h modulo {@link #HOURS}. */
  private final int[] counts = new int[HOURS];

  private long first;
  private long last;
  private long sum;

  /** An empty history that starts with this hour. */
  ComplaintHours(long firstHour) {
    this.first = firstHour;
    this.last = firstHour;
  }

  /**
   * Restores the kept hours.
   *
   * @param kept counts up to {@code lastHour}, from {@code firstHour} or {@code lastHour - HOURS +
   *     1} on, whichever is later
   */
  ComplaintHours(long firstHour, long lastHour, int[] kept) {
    this.first = firstHour;
    this.last = lastHour;
    for (int i = 0; i < kept.length; i++) {
      counts[at(lastHour - kept.length + 1 + i)] = kept[i];
      sum += kept[i];
    }
  }

  /** Adds complaints to an hour. Hours before the kept ones are ignored. */
  void add(long hour, long complaints) {
    advance(hour);
    if (hour >= oldest()) {
      counts[at(hour)] += (int) complaints;
      sum += complaints;
    }
  }

  /**
   * Whether the 24 hours up to the end of this one are a surge; false while the usual number is
   * unknown.
   */
  boolean isSurge(long hour) {
    advance(hour);
    return hour == last && isUsualKnown() && SurgeRule.holds(lastDay(), mean());
  }

  /** Whether there is at least a week of history before the last 24 hours. */
  boolean isUsualKnown() {
    return usualHours() >= USUAL_MIN;
  }

  /** Mean complaints a day before the last 24 hours; NaN without any hour before them. */
  double mean() {
    return usualHours() == 0 ? Double.NaN : (sum - lastDay()) * 24.0 / usualHours();
  }

  /** Complaints of the last 24 hours. */
  long lastDay() {
    long tested = 0;
    for (long hour = Math.max(oldest(), last - TESTED + 1); hour <= last; hour++) {
      tested += counts[at(hour)];
    }
    return tested;
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }

  /** The counts to keep, oldest first. */
  int[] kept() {
    int[] kept = new int[(int) (last - oldest() + 1)];
    Arrays.setAll(kept, i -> counts[at(oldest() + i)]);
    return kept;
  }

  private void advance(long hour) {
    if (hour - last > SKIPPED_MAX) {
      Arrays.fill(counts, 0);
      sum = 0;
      first = hour;
      last = hour;
    }
    while (last < hour) {
      last++;
      sum -= counts[at(last)];
      counts[at(last)] = 0;
    }
  }

  private int usualHours() {
    return (int) Math.max(0, last - oldest() + 1 - TESTED);
  }

  private long oldest() {
    return Math.max(first, last - HOURS + 1);
  }

  private static int at(long hour) {
    return (int) Math.floorMod(hour, (long) HOURS);
  }
}
