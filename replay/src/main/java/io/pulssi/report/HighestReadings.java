package io.pulssi.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/** The highest of many readings, in bounded memory. */
final class HighestReadings {
  private final int most;
  private final PriorityQueue<Reading> lowestFirst = new PriorityQueue<>();

  HighestReadings(int most) {
    this.most = most;
  }

  void add(Reading reading) {
    lowestFirst.add(reading);
    if (lowestFirst.size() > most) {
      lowestFirst.poll();
    }
  }

  /** Highest first. */
  List<Reading> sorted() {
    List<Reading> sorted = new ArrayList<>(lowestFirst);
    sorted.sort(Collections.reverseOrder());
    return sorted;
  }
}
