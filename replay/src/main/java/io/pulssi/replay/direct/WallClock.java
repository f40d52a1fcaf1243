package io.pulssi.replay.direct;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.Punctuator;

/**
 * A clock that is moved by hand, and what is due at its times. As in Kafka Streams, a time that was
 * jumped over is not made up for, and what is due together runs in the order of the same heap.
 */
final class WallClock {
  private final PriorityQueue<Schedule> schedules =
      new PriorityQueue<>(Comparator.comparingLong(schedule -> schedule.due));
  private long now;

  WallClock(long startsAt) {
    now = startsAt;
  }

  /** Epoch milliseconds. */
  long now() {
    return now;
  }

  Cancellable schedule(long intervalMillis, Punctuator action) {
    Schedule schedule = new Schedule(now + intervalMillis, intervalMillis, action);
    schedules.add(schedule);
    return () -> schedules.remove(schedule);
  }

  /** Moves the clock and runs, once each, what has become due. */
  void moveTo(long time) {
    now = time;
    for (Schedule due = schedules.peek(); due != null && due.due <= time; due = schedules.peek()) {
      schedules.remove();
      due.action.punctuate(time);
      due.due += Math.floorDiv(time - due.due, due.intervalMillis) * due.intervalMillis;
      due.due += due.intervalMillis;
      schedules.add(due);
    }
  }

  private static final class Schedule {
    private long due;
    private final long intervalMillis;
    private final Punctuator action;

    Schedule(long due, long intervalMillis, Punctuator action) {
      this.due = due;
      this.intervalMillis = intervalMillis;
      this.action = action;
    }
  }
}
