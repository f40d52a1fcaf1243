package io.pulssi.outcome;

import io.pulssi.state.Layout;
import java.util.Arrays;

/**
 * Complaints of one step in each hour of the last 29 days: the 24 hours that are tested, and the 28
 * days before them, which tell what is usual. Hours are counted from 1970, UTC.
 *
 * <p>Bounded: 696 counts. Hours skipped hold nothing; after a week of them what was usual is
 * forgotten, because a feed that stopped says nothing of what is usual.
 */
final class ComplaintHours {
  /** A byte for each hour in which complaints are few. */
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

  /** Less history than a week does not tell what is usual. */
  static final int USUAL_MIN = 7 * 24;

  private static final int SKIPPED_MAX = 7 * 24;

  /** The complaints of hour h are at h modulo {@link #HOURS}. */
  private final int[] counts = new int[HOURS];

  private long first;
  private long last;
  private long sum;

  /** No complaint so far; what is known begins with this hour. */
  ComplaintHours(long firstHour) {
    this.first = firstHour;
    this.last = firstHour;
  }

  /**
   * Puts back what was kept.
   *
   * @param kept the hours from the later of {@code firstHour} and {@code HOURS - 1} before {@code
   *     lastHour}, up to {@code lastHour}
   */
  ComplaintHours(long firstHour, long lastHour, int[] kept) {
    this.first = firstHour;
    this.last = lastHour;
    for (int i = 0; i < kept.length; i++) {
      counts[at(lastHour - kept.length + 1 + i)] = kept[i];
      sum += kept[i];
    }
  }

  /** Counts complaints in an hour; one before the hours that are kept, or known, is passed over. */
  void add(long hour, long complaints) {
    reach(hour);
    if (hour >= oldest()) {
      counts[at(hour)] += (int) complaints;
      sum += complaints;
    }
  }

  /**
   * Whether the 24 hours up to the end of this one are a surge; false while what is usual is
   * unknown.
   */
  boolean surges(long hour) {
    reach(hour);
    return hour == last && knowsUsual() && SurgeRule.holds(tested(), mean());
  }

  /** Whether there is a week or more before the last 24 hours. */
  boolean knowsUsual() {
    return usualHours() >= USUAL_MIN;
  }

  /** The mean day before the last 24 hours; not a number without any hour before them. */
  double mean() {
    return usualHours() == 0 ? Double.NaN : (sum - tested()) * 24.0 / usualHours();
  }

  /** Complaints of the last 24 hours. */
  long tested() {
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

  /** What to keep, oldest first. */
  int[] kept() {
    int[] kept = new int[(int) (last - oldest() + 1)];
    Arrays.setAll(kept, i -> counts[at(oldest() + i)]);
    return kept;
  }

  private void reach(long hour) {
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
