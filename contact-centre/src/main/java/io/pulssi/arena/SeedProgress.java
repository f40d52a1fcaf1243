package io.pulssi.arena;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** The progress of an evaluation: seeds done, and the time that is left. */
final class SeedProgress {
  private static final int WIDTH = 30;

  private final int total;
  private final int workers;
  private final long begun = System.nanoTime();
  private final AtomicInteger done = new AtomicInteger();

  SeedProgress(int total, int workers) {
    this.total = total;
    this.workers = workers;
  }

  void done() {
    done.incrementAndGet();
  }

  /** The progress bar. */
  String line() {
    int now = done.get();
    int filled = WIDTH * now / total;
    double seconds = (System.nanoTime() - begun) / 1e9;
    String left =
        now == 0
            ? "about a minute each, %d at a time".formatted(workers)
            : String.format(Locale.ROOT, "about %.0f s left", seconds / now * (total - now));
    return "[%s%s] %d of %d seeds, %s"
        .formatted("#".repeat(filled), ".".repeat(WIDTH - filled), now, total, left);
  }
}
