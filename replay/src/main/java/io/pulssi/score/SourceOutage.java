package io.pulssi.score;

import org.jspecify.annotations.Nullable;

/**
 * A time in which a source sent no events although there were customers.
 *
 * @param source label of the source, or of a part of it
 * @param step the only step without events; null for all steps
 * @param from beginning, inclusive, epoch milliseconds
 * @param to end, exclusive
 */
public record SourceOutage(String source, @Nullable String step, long from, long to) {
  /** Whether it may be the reason for a page on this step at this time. */
  public boolean covers(String paged, long at) {
    return at >= from
        && at <= to + Incident.TAIL.toMillis()
        && (step == null || step.equals(paged) || paged.equals(PagedWarning.EVERYWHERE));
  }
}
