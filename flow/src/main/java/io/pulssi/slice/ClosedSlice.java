package io.pulssi.slice;

import java.util.SortedMap;

/**
 * Five minutes of one journey that nothing can be added to any more.
 *
 * @param span which five minutes of which journey
 * @param steps what was summarised, by step id; a step without any data is absent
 */
public record ClosedSlice(SliceSpan span, SortedMap<String, StepSummary> steps)
    implements JourneySlice {

  /** The slice of a journey that starts then, epoch milliseconds. */
  public static ClosedSlice starting(
      String journey, long from, SortedMap<String, StepSummary> steps) {
    return new ClosedSlice(SliceSpan.starting(journey, from), steps);
  }
}
