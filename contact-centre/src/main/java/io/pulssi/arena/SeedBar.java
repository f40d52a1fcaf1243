package io.pulssi.arena;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** How far an evaluation has come, and how long it may still take. */
final class SeedBar {
  private static final int WIDTH = 30;

  private final int total;
  private final int workers;
  private final long begun = System.nanoTime();
  private final AtomicInteger done = new AtomicInteger();

  SeedBar(int total, int workers) {
    this.total = total;
    this.workers = workers;
  }

  void done() {
    done.incrementAndGet();
  }

  /** The bar as it stands. */
  String line() {
    int now = done.get();
    int filled = WIDTH * now / total;
    double seconds = (System.nanoTime() - begun) / 1e9;
    String left =
        now == 0
            ? "each takes about a minute, %d at a time".formatted(workers)
            : String.format(Locale.ROOT, "about %.0f s left", seconds / now * (total - now));
    return "[%s%s] %d of %d seeds, %s"
        .formatted("#".repeat(filled), ".".repeat(WIDTH - filled), now, total, left);
  }
}
