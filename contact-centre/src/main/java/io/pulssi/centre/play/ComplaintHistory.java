package io.pulssi.centre.play;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * All complaints made, by step, and where they surge: within the trailing 24 hours more than 1.15
 * times the mean and 4 sqrt(mean + .03 mean²) above that, and at least 6 above the mean; the mean
 * is that of a day over the 28 days before those 24 hours.
 */
public final class ComplaintHistory {
  private static final long DAY = 24L * 3600 * 1000;
  private static final int MEAN_DAYS = 28;
  private static final double LEAST = 6;

  private final long from;
  private final List<List<Long>> times = new ArrayList<>();

  /**
   * Of no complaints.
   *
   * @param steps how many there are
   * @param from since when complaints are kept, epoch milliseconds: a mean is over what there is
   */
  ComplaintHistory(int steps, long from) {
    this.from = from;
    for (int step = 0; step < steps; step++) {
      times.add(new ArrayList<>());
    }
  }

  /** One more, not before the one added last. */
  void add(int step, long time) {
    if (time >= from) {
      times.get(step).add(time);
    }
  }

  /** How many a step has had. */
  public int count(int step) {
    return times.get(step).size();
  }

  /**
   * When a step's first new surge is there, from one time to another; it is no new one within a day
   * of another.
   */
  public OptionalLong surge(int step, long begin, long end) {
    long last = Long.MIN_VALUE / 2;
    for (long time : times.get(step)) {
      if (time >= end) {
        break;
      }
      if (time >= begin - DAY && isSurge(step, time)) {
        if (time >= begin && time - last > DAY) {
          return OptionalLong.of(time);
        }
        last = time;
      }
    }
    return OptionalLong.empty();
  }

  private boolean isSurge(int step, long time) {
    long dayBefore = time - DAY;
    long since = Math.max(from, dayBefore - MEAN_DAYS * DAY);
    double meanDays = (dayBefore - since) / (double) DAY;
    if (meanDays < 1) {
      return false;
    }
    double recent = between(step, dayBefore, time);
    double mean = between(step, since, dayBefore) / meanDays;
    double limit = 1.15 * mean + 4 * StrictMath.sqrt(mean + 0.03 * mean * mean);
    return recent > limit && recent - mean >= LEAST;
  }

  /** How many after one time, up to and including another. */
  private int between(int step, long after, long upTo) {
    return firstAfter(step, upTo) - firstAfter(step, after);
  }

  private int firstAfter(int step, long time) {
    List<Long> made = times.get(step);
    int low = 0;
    int high = made.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (made.get(middle) <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
