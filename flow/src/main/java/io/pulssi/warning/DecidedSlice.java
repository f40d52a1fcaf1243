package io.pulssi.warning;

import io.pulssi.detect.JudgedSlice;
import io.pulssi.event.StepState;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A slice with all decisions taken.
 *
 * @param judged the evidence
 * @param states the state of every step, by step id
 * @param changed the step statuses that are news
 * @param warnings the warning revisions this slice caused, in the order of step ids; at most one a
 *     step
 * @param left ids of the steps that are not in the map any more and had a status until now
 */
public record DecidedSlice(
    JudgedSlice judged,
    SortedMap<String, StepState> states,
    List<StepStatus> changed,
    List<Warning> warnings,
    SortedSet<String> left) {

  /** A slice with which no step left. */
  public DecidedSlice(
      JudgedSlice judged,
      SortedMap<String, StepState> states,
      List<StepStatus> changed,
      List<Warning> warnings) {
    this(judged, states, changed, warnings, Collections.emptySortedSet());
  }
}
