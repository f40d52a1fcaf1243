package io.pulssi.command;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells how far long work has come: the first time after two seconds, then every two, whether or
 * not the work itself gets to say something in between.
 */
public final class Progress implements AutoCloseable {
  private static final long EVERY_MILLIS = 2_000;

  private final PrintWriter err;
  private final long everyMillis;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Supplier<String> line;

  private Progress(PrintWriter err, long everyMillis, String first) {
    this.err = err;
    this.everyMillis = everyMillis;
    this.line = () -> first;
  }

  /**
   * Starts to tell.
   *
   * @param first the line until {@link #at} gives another
   */
  public static Progress on(PrintWriter err, String first) {
    return on(err, EVERY_MILLIS, first);
  }

  static Progress on(PrintWriter err, long everyMillis, String first) {
    Progress progress = new Progress(err, everyMillis, first);
    Thread thread = new Thread(progress::tell, "pulssi-progress");
    thread.setDaemon(true);
    thread.start();
    return progress;
  }

  /** The line to tell from now on. */
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

  /** Tells no more. */
  @Override
  public void close() {
    closed.countDown();
  }
}
