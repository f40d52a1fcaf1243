package io.pulssi.warning;

import io.pulssi.event.StepState;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What was decided in one slice of a journey.
 *
 * @param states the state of every step, by step id; empty in the last slice of a journey that is
 *     no longer watched
 * @param changed the step statuses that are news
 * @param warnings the warning revisions of this slice: first of steps that left, then by step id;
 *     at most one a step
 * @param left ids of the steps that are not in the map any more and had a status until now
 */
public record StepDecisions(
    SortedMap<String, StepState> states,
    List<StepStatus> changed,
    List<Warning> warnings,
    SortedSet<String> left) {

  /** Decisions of a slice in which no step left the map. */
  public StepDecisions(
      SortedMap<String, StepState> states, List<StepStatus> changed, List<Warning> warnings) {
    this(states, changed, warnings, Collections.emptySortedSet());
  }
}
