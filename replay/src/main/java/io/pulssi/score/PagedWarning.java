package io.pulssi.score;

import io.pulssi.journey.JourneyMap;
import io.pulssi.outcome.StepPage;

/**
 * A warning that paged somebody.
 *
 * @param warningId of the warning
 * @param step the step paged for; {@link #EVERYWHERE} for a common cause
 * @param raisedAt when it was decidable, epoch milliseconds
 * @param firstLeg the step in which the trouble was said to have begun, at once
 * @param firstLegLater the same as it stood {@link #LATER_MILLIS} later
 * @param line the heaviest line of evidence; empty if the detector has none
 */
public record PagedWarning(
    String warningId,
    String step,
    long raisedAt,
    String firstLeg,
    String firstLegLater,
    String line) {
  /** Step of a warning about a cause common to many steps. */
  public static final String EVERYWHERE = JourneyMap.WHOLE;

  /** After so long the first leg is looked at a second time. */
  public static final long LATER_MILLIS = 4 * 3_600_000L;

  /** The same by this line of evidence. */
  public PagedWarning because(String heaviest) {
    return new PagedWarning(warningId, step, raisedAt, firstLeg, firstLegLater, heaviest);
  }

  /** What matching with surges asks for. */
  StepPage raised() {
    return new StepPage(step, raisedAt);
  }

  /** A page that names no first leg but its own step. */
  public static PagedWarning plain(String step, long raisedAt) {
    return new PagedWarning(step + "@" + raisedAt, step, raisedAt, step, step, "");
  }
}
