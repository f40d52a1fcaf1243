package io.pulssi.slice;

import java.util.SortedMap;

/**
 * Five minutes of one journey, complete: later events cannot change it.
 *
 * @param span which five minutes of which journey
 * @param steps summaries by step id; a step without data is absent
 */
public record ClosedSlice(SliceSpan span, SortedMap<String, StepSummary> steps)
    implements JourneySlice {

  /** The slice of a journey that starts at {@code from}, epoch milliseconds. */
  public static ClosedSlice starting(
      String journey, long from, SortedMap<String, StepSummary> steps) {
    return new ClosedSlice(SliceSpan.starting(journey, from), steps);
  }
}
