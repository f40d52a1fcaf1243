package io.pulssi.arena;

import java.util.Arrays;

/** When a score becomes a page: once at the threshold, and not again before six hours below it. */
final class EpisodeRule {
  /** What clears an episode. */
  static final long CLEARS_MILLIS = 6 * 3_600_000L;

  private boolean open;
  private long lastOver;

  static EpisodeRule[] forSteps(int count) {
    EpisodeRule[] rules = new EpisodeRule[count];
    Arrays.setAll(rules, i -> new EpisodeRule());
    return rules;
  }

  /** Whether this moment pages; moments, epoch milliseconds, come in order. */
  boolean pages(long at, boolean over) {
    if (open && at - lastOver >= CLEARS_MILLIS) {
      open = false;
    }
    if (!over) {
      return false;
    }
    boolean fresh = !open;
    open = true;
    lastOver = at;
    return fresh;
  }
}
