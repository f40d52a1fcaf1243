package io.pulssi.score;

import java.util.Set;

/**
 * Something unusual that nobody should be paged for, but for one common-cause warning in a storm.
 *
 * @param kind such as {@code campaign}
 * @param steps where; empty means everywhere
 * @param from beginning, inclusive, epoch milliseconds
 * @param to end, exclusive
 */
public record BenignEvent(String kind, Set<String> steps, long from, long to) {
  /** Bad days of all steps at once, by one common cause. */
  public static final Set<String> STORMS = Set.of("storm", "snow-day");

  /** Copies the steps. */
  public BenignEvent {
    steps = Set.copyOf(steps);
  }

  /** Whether one common-cause warning is right. */
  public boolean isStorm() {
    return STORMS.contains(kind);
  }

  /** Whether a page on this step at this time may be due to it. */
  public boolean covers(String step, long at) {
    return at >= from
        && at <= to + Incident.TAIL.toMillis()
        && (steps.isEmpty() || step.equals(PagedWarning.EVERYWHERE) || steps.contains(step));
  }
}
