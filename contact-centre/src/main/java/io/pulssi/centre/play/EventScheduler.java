package io.pulssi.centre.play;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Scheduled work in order of time; work for the same instant runs in the order it was added. */
final class EventScheduler {
  private record Task(long at, long order, Runnable work) {}

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(
          1 << 12, Comparator.comparingLong(Task::at).thenComparingLong(Task::order));

  private long now;
  private long order;

  EventScheduler(long now) {
    this.now = now;
  }

  /** Epoch milliseconds. */
  long now() {
    return now;
  }

  /** Schedules work; a time in the past counts as now. */
  void at(long time, Runnable work) {
    tasks.add(new Task(Math.max(now, time), order++, work));
  }

  void inSeconds(double seconds, Runnable work) {
    at(now + (long) (seconds * 1000), work);
  }

  void inHours(double hours, Runnable work) {
    inSeconds(hours * 3600, work);
  }

  /** Runs the next work if it is before {@code end}; returns whether it did. */
  boolean step(long end) {
    Task next = tasks.peek();
    if (next == null || next.at() >= end) {
      return false;
    }
    tasks.poll();
    now = next.at();
    next.work().run();
    return true;
  }

  /** Number of scheduled works. */
  int size() {
    return tasks.size();
  }
}
