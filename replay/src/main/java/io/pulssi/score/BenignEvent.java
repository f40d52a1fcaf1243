package io.pulssi.score;

import java.util.Set;

/**
 * Something unusual that is no reason to page. A storm is a reason for one common-cause page.
 *
 * @param kind such as {@code campaign}
 * @param steps the steps it affects; empty means all
 * @param from beginning, inclusive, epoch milliseconds
 * @param to end, exclusive
 */
public record BenignEvent(String kind, Set<String> steps, long from, long to) {
  /** Kinds that make all steps worse at once, by one common cause. */
  public static final Set<String> STORMS = Set.of("storm", "snow-day");

  /** Copies the steps. */
  public BenignEvent {
    steps = Set.copyOf(steps);
  }

  /** Whether it is a reason for one common-cause page. */
  public boolean isStorm() {
    return STORMS.contains(kind);
  }

  /** Whether it may be the reason for a page on this step at this time. */
  public boolean covers(String step, long at) {
    return at >= from
        && at <= to + Incident.TAIL.toMillis()
        && (steps.isEmpty() || step.equals(PagedWarning.EVERYWHERE) || steps.contains(step));
  }
}
