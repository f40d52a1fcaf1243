package io.pulssi.arena;

import java.util.Arrays;

/**
 * Turns scores into pages: one page at the threshold, and the next only after six hours below it.
 */
final class EpisodeRule {
  /** So long below the threshold ends an episode. */
  static final long CLEARS_MILLIS = 6 * 3_600_000L;

  private boolean open;
  private long lastOver;

  static EpisodeRule[] forSteps(int count) {
    EpisodeRule[] rules = new EpisodeRule[count];
    Arrays.setAll(rules, i -> new EpisodeRule());
    return rules;
  }

  /** Whether there is a page at this time, epoch milliseconds; times come in order. */
  boolean pages(long at, boolean over) {
    if (open && at - lastOver >= CLEARS_MILLIS) {
      open = false;
    }
    if (!over) {
      return false;
    }
    boolean isNew = !open;
    open = true;
    lastOver = at;
    return isNew;
  }
}
