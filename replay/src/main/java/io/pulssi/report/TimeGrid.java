package io.pulssi.report;

import java.util.Arrays;

/**
 * Time in buckets of an hour. Only hours with data have a bucket, so a gap of months takes no
 * space. When there are too many buckets, the width of a bucket is doubled.
 */
final class TimeGrid {
  static final long HOUR_MILLIS = 3_600_000;

  private final int most;
  private long width = HOUR_MILLIS;
  private long[] starts = new long[64];
  private int size;

  /**
   * @param most limit for the number of buckets, at least 2
   */
  TimeGrid(int most) {
    this.most = most;
  }

  /** Whether a slice that starts at {@code from} needs one bucket more than the limit. */
  boolean isFull(long from) {
    return size == most && floor(from) > starts[size - 1];
  }

  /** The bucket of a slice that starts at {@code from}; slices arrive in order of time. */
  int at(long from) {
    long start = floor(from);
    if (size == 0 || start > starts[size - 1]) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, Math.min(most, 2 * size));
      }
      starts[size++] = start;
    }
    return size - 1;
  }

  /** Doubles the width of a bucket. Returns the new position of each bucket so far. */
  int[] coarsen() {
    width *= 2;
    int[] moved = new int[size];
    int last = -1;
    for (int i = 0; i < moved.length; i++) {
      long start = floor(starts[i]);
      if (last < 0 || start > starts[last]) {
        starts[++last] = start;
      }
      moved[i] = last;
    }
    size = last + 1;
    return moved;
  }

  /** Position of a time on the axis, in buckets from the left edge: 0 to {@link #size()}. */
  double position(long time) {
    int found = Arrays.binarySearch(starts, 0, size, floor(time));
    return found >= 0 ? found + (time - starts[found]) / (double) width : -found - 1;
  }

  long start(int bucket) {
    return starts[bucket];
  }

  int size() {
    return size;
  }

  long width() {
    return width;
  }

  private long floor(long time) {
    return Math.floorDiv(time, width) * width;
  }
}
