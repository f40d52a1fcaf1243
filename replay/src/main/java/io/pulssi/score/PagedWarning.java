package io.pulssi.score;

import io.pulssi.journey.JourneyMap;
import io.pulssi.outcome.StepPage;

/**
 * A warning that paged.
 *
 * @param warningId id of the warning
 * @param step the step that paged; {@link #EVERYWHERE} for a common cause
 * @param raisedAt when it could be decided, epoch milliseconds
 * @param firstLeg the step where trouble began, as named in the page
 * @param firstLegLater the same, as named {@link #LATER_MILLIS} later
 * @param line the strongest line of evidence; empty if the detector has none
 */
public record PagedWarning(
    String warningId,
    String step,
    long raisedAt,
    String firstLeg,
    String firstLegLater,
    String line) {
  /** Step of a page for a common cause. */
  public static final String EVERYWHERE = JourneyMap.WHOLE;

  /** After this time the first leg is scored a second time. */
  public static final long LATER_MILLIS = 4 * 3_600_000L;

  /** The same page with this line of evidence. */
  public PagedWarning because(String strongest) {
    return new PagedWarning(warningId, step, raisedAt, firstLeg, firstLegLater, strongest);
  }

  /** The page in the form that is matched with surges. */
  StepPage raised() {
    return new StepPage(step, raisedAt);
  }

  /** A page that names its own step as the first leg. */
  public static PagedWarning plain(String step, long raisedAt) {
    return new PagedWarning(step + "@" + raisedAt, step, raisedAt, step, step, "");
  }
}
