package io.pulssi.outcome;

import java.util.Collection;

/**
 * How many pages would have been right by chance: the same pages, all shifted by the same time
 * around a circle of the span observed, against surges that stay where they are.
 *
 * <p>Shifting keeps how many pages each step has and how they cluster; only their being before a
 * surge is left to chance. Shifts are spread evenly over the circle. Those shorter than the time a
 * page may be ahead of its surge still hit what the page was meant for, so they are left out where
 * the span has room.
 */
public final class ChanceRate {
  private static final int SHIFTS = 120;

  private ChanceRate() {}

  /**
   * The share of pages that a shift makes right, mean over the shifts, 0 to 1; not a number without
   * a page.
   *
   * @param pages those judged
   * @param surges those found
   * @param from start of the span observed, epoch milliseconds
   * @param to its end; after {@code from}
   * @throws IllegalArgumentException if the span is empty
   */
  public static double precision(
      Collection<StepPage> pages,
      Collection<ComplaintSurge> surges,
      SurgeMatching matching,
      long from,
      long to) {
    if (to <= from) {
      throw new IllegalArgumentException("to: %d (expected: after %d)".formatted(to, from));
    }
    if (pages.isEmpty()) {
      return Double.NaN;
    }
    long span = to - from;
    long margin =
        span >= 4 * SurgeMatching.AHEAD_MAX.toMillis() ? SurgeMatching.AHEAD_MAX.toMillis() : 0;
    long right = 0;
    for (int i = 0; i < SHIFTS; i++) {
      long shift = margin + (span - 2 * margin) / SHIFTS * i + (span - 2 * margin) / (2 * SHIFTS);
      for (StepPage page : pages) {
        long at = from + Math.floorMod(page.at() - from + shift, span);
        right += matching.isRight(new StepPage(page.step(), at), surges) ? 1 : 0;
      }
    }
    return (double) right / SHIFTS / pages.size();
  }
}
