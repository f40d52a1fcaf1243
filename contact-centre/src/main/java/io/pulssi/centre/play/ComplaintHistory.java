package io.pulssi.centre.play;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * All complaints by step, and their surges. A surge is when the last 24 hours have more than 1.15
 * mean + 4 sqrt(mean + .03 mean²) complaints and at least 6 more than the mean, where the mean is
 * that of a day in the 28 days before.
 */
public final class ComplaintHistory {
  private static final long DAY = 24L * 3600 * 1000;
  private static final int MEAN_DAYS = 28;
  private static final double LEAST = 6;

  private final long from;
  private final List<List<Long>> times = new ArrayList<>();

  /**
   * Without complaints.
   *
   * @param steps number of steps
   * @param from complaints before this time, epoch milliseconds, are not kept
   */
  ComplaintHistory(int steps, long from) {
    this.from = from;
    for (int step = 0; step < steps; step++) {
      times.add(new ArrayList<>());
    }
  }

  /** Adds a complaint; complaints come in order of time. */
  void add(int step, long time) {
    if (time >= from) {
      times.get(step).add(time);
    }
  }

  /** Number of complaints of a step. */
  public int count(int step) {
    return times.get(step).size();
  }

  /**
   * When the first new surge of a step begins between two times. A surge is new if there was none
   * in the day before.
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

  /** Number of complaints after one time, up to and including another. */
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
