package io.pulssi.command;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Prints the progress of long work every two seconds, from its own thread. */
public final class ProgressLines implements AutoCloseable {
  private static final long EVERY_MILLIS = 2_000;

  private final PrintWriter err;
  private final long everyMillis;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Supplier<String> line;

  private ProgressLines(PrintWriter err, long everyMillis, String first) {
    this.err = err;
    this.everyMillis = everyMillis;
    this.line = () -> first;
  }

  /**
   * Starts printing.
   *
   * @param first the line until {@link #at} gives another
   */
  public static ProgressLines on(PrintWriter err, String first) {
    return on(err, EVERY_MILLIS, first);
  }

  static ProgressLines on(PrintWriter err, long everyMillis, String first) {
    ProgressLines progress = new ProgressLines(err, everyMillis, first);
    Thread thread = new Thread(progress::tell, "pulssi-progress");
    thread.setDaemon(true);
    thread.start();
    return progress;
  }

  /** The line to print from now on. */
  public void at(Supplier<String> now) {
    line = now;
  }

  private void tell() {
    try {
      while (!closed.await(everyMillis, TimeUnit.MILLISECONDS)) {
        err.println(line.get());
        err.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops printing. */
  @Override
  public void close() {
    closed.countDown();
  }
}
