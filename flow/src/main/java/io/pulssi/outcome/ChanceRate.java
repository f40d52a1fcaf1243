package io.pulssi.outcome;

import java.util.Collection;

/**
 * The precision that pages would have by chance. All pages are shifted by the same time, and the
 * observed span is treated as a circle; the surges stay where they are. This is repeated with many
 * shifts.
 *
 * <p>A shift keeps the number of pages of each step and their clusters. Only whether a surge
 * follows is left to chance. The shifts are spread evenly over the circle. Shifts of at most five
 * days could still match a page with its own surge, so they are left out if the span is long
 * enough.
 */
public final class ChanceRate {
  private static final int SHIFTS = 120;

  private ChanceRate() {}

  /**
   * The share of shifted pages that are right, mean over all shifts, 0 to 1; NaN without a page.
   *
   * @param pages the judged pages
   * @param surges the surges found
   * @param from start of the observed span, epoch milliseconds
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
