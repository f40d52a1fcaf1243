package io.pulssi.runtime;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Repeats a task on a daemon thread of its own until it is closed. */
final class RepeatingTask implements AutoCloseable {
  private final ScheduledExecutorService clock;
  private final Duration every;
  private final Runnable task;

  /**
   * @param thread its name
   * @param every from the end of one run to the start of the next
   * @param task must not throw: an exception ends the schedule
   */
  RepeatingTask(String thread, Duration every, Runnable task) {
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            run -> {
              Thread made = new Thread(run, thread);
              made.setDaemon(true);
              return made;
            });
    this.every = every;
    this.task = task;
  }

  /** Starts, after the first wait. */
  void start() {
    var unused =
        clock.scheduleWithFixedDelay(
            task, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends, and interrupts a running task. */
  @Override
  public void close() {
    clock.shutdownNow();
  }
}
