package io.pulssi.score;

import org.jspecify.annotations.Nullable;

/**
 * Events that never came, though customers did.
 *
 * @param source label of the source, or of a part of it
 * @param step the only step that missed them; null when all did
 * @param from beginning, inclusive, epoch milliseconds
 * @param to end, exclusive
 */
public record SourceOutage(String source, @Nullable String step, long from, long to) {
  /** Whether a page on this step at this time may be due to it. */
  public boolean covers(String paged, long at) {
    return at >= from
        && at <= to + Incident.TAIL.toMillis()
        && (step == null || step.equals(paged) || paged.equals(PagedWarning.EVERYWHERE));
  }
}
