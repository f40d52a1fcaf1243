package io.pulssi.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The points of one signal, oldest first: those of the two days before the newest, {@value
 * #POINTS_MAX} at most. A point takes {@value #POINT_BYTES} bytes, and the ring grows as they come.
 * Not thread-safe.
 */
final class PointRing {
  /** Two days of slices. */
  static final int POINTS_MAX = 576;

  static final int KEPT_SECONDS = 172_800;
  static final int POINT_BYTES = 28;

  private static final int FIELDS = POINT_BYTES / Integer.BYTES;
  private static final int FIRST_CAPACITY = 4;

  private int[] fields = new int[FIRST_CAPACITY * FIELDS];
  private int head;
  private int size;

  /**
   * Adds a point and returns by how many the ring grew, which may be negative. One that is older
   * than the newest is left out; one of the same slice takes its place.
   */
  int add(SignalPoint point) {
    int before = size;
    if (size > 0 && point.toSeconds() <= newestSeconds()) {
      if (point.toSeconds() == newestSeconds()) {
        write(at(size - 1), point);
      }
      return 0;
    }
    dropUntil(point.toSeconds() - KEPT_SECONDS);
    if (size == POINTS_MAX) {
      dropFirst();
    }
    if (size == capacity()) {
      grow();
    }
    write(at(size), point);
    size++;
    return size - before;
  }

  /** Removes points up to a time and returns how many. */
  int dropUntil(int seconds) {
    int before = size;
    while (size > 0 && fields[at(0)] <= seconds) {
      dropFirst();
    }
    return before - size;
  }

  int size() {
    return size;
  }

  /** 0 when empty. */
  int oldestSeconds() {
    return size == 0 ? 0 : fields[at(0)];
  }

  /** 0 when empty. */
  int newestSeconds() {
    return size == 0 ? 0 : fields[at(size - 1)];
  }

  /** Those after a time, oldest first. */
  List<SignalPoint> after(int seconds) {
    List<SignalPoint> points = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      SignalPoint point = read(at(i));
      if (point.toSeconds() > seconds) {
        points.add(point);
      }
    }
    return points;
  }

  private int capacity() {
    return fields.length / FIELDS;
  }

  /** Where a point's fields begin. */
  private int at(int index) {
    return (head + index) % capacity() * FIELDS;
  }

  private void dropFirst() {
    head = (head + 1) % capacity();
    size--;
  }

  private void grow() {
    int capacity = capacity();
    int[] wider = new int[Math.min(POINTS_MAX, capacity + capacity / 2 + 1) * FIELDS];
    int first = (capacity - head) * FIELDS;
    System.arraycopy(fields, head * FIELDS, wider, 0, first);
    System.arraycopy(fields, 0, wider, first, head * FIELDS);
    fields = wider;
    head = 0;
  }

  private void write(int at, SignalPoint point) {
    fields[at] = point.toSeconds();
    fields[at + 1] = Float.floatToRawIntBits(point.observed());
    fields[at + 2] = Float.floatToRawIntBits(point.expected());
    fields[at + 3] = Float.floatToRawIntBits(point.low());
    fields[at + 4] = Float.floatToRawIntBits(point.high());
    fields[at + 5] = point.n();
    fields[at + 6] = Float.floatToRawIntBits(point.evidence());
  }

  private SignalPoint read(int at) {
    int[] point = Arrays.copyOfRange(fields, at, at + FIELDS);
    return new SignalPoint(
        point[0],
        Float.intBitsToFloat(point[1]),
        Float.intBitsToFloat(point[2]),
        Float.intBitsToFloat(point[3]),
        Float.intBitsToFloat(point[4]),
        point[5],
        Float.intBitsToFloat(point[6]));
  }
}
