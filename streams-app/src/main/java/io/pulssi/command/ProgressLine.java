package io.pulssi.command;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tells on the error output how far long work has come: the first time after two seconds, then
 * every two.
 */
final class ProgressLine {
  private static final long EVERY_NANOS = 2_000_000_000L;

  private final PrintStream out;
  private final LongSupplier nanoTime;
  private long nextAt;

  ProgressLine(PrintStream out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
    this.nextAt = nanoTime.getAsLong() + EVERY_NANOS;
  }

  void tell(Supplier<String> line) {
    long now = nanoTime.getAsLong();
    if (now >= nextAt) {
      nextAt = now + EVERY_NANOS;
      out.println(line.get());
    }
  }
}
