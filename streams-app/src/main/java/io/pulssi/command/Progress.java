package io.pulssi.command;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells how far long work has come: the first time after two seconds, then every two, whether or
 * not the work itself gets to say something in between.
 */
final class Progress implements AutoCloseable {
  private static final long EVERY_SECONDS = 2;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "pulssi-progress");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Supplier<String> line;

  private Progress(String first) {
    line = () -> first;
  }

  /**
   * Starts to tell.
   *
   * @param first the line until {@link #at} gives another
   */
  static Progress on(PrintWriter err, String first) {
    Progress progress = new Progress(first);
    var telling =
        progress.clock.scheduleAtFixedRate(
            () -> {
              err.println(progress.line.get());
              err.flush();
            },
            EVERY_SECONDS,
            EVERY_SECONDS,
            TimeUnit.SECONDS);
    assert !telling.isDone();
    return progress;
  }

  /** The line to tell from now on. */
  void at(Supplier<String> now) {
    line = now;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
