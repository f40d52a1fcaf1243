package io.pulssi.warning;

import io.pulssi.cause.TracedSlice;
import io.pulssi.detect.StepEvidence;
import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMap;
import io.pulssi.state.Memory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns evidence into decisions: opens, moves and closes the one warning a step can have at a time,
 * and names the step's state.
 *
 * <p>It decides a cause common to many steps first, as the step {@code *}. Then it decides the
 * steps, each by that and the evidence, not by another step's decision in the same slice.
 */
public final class WarningDecider {

  /**
   * Decides one slice of a journey of which nothing is known of earlier pages.
   *
   * @param slice the evidence; slices come in the order of time, each once
   * @param map the journey's map; steps it does not know are passed over
   * @param memory what is kept of each step, by {@code journey/step}
   */
  public DecidedSlice decide(TracedSlice slice, JourneyMap map, Memory<StepMemory> memory) {
    return decide(slice, map, memory, TrackRecord.NONE, Collections.emptySortedSet());
  }

  /**
   * Decides one slice, and tells how pages like its own have fared.
   *
   * @param record of the journey, as of the slice before
   * @param left ids of steps that have left the map: their warnings close, and what was kept of
   *     them goes
   */
  DecidedSlice decide(
      TracedSlice slice,
      JourneyMap map,
      Memory<StepMemory> memory,
      TrackRecord record,
      SortedSet<String> left) {
    List<Warning> closing = release(slice, memory, left);
    SortedMap<String, StepMemory> before = recall(slice, map, memory);
    StepMemory whole = recall(memory, map, JourneyMap.WHOLE);
    String commonOwner = CommonCauseEvidence.owner(map, slice, whole.open());
    SliceDecision decision =
        new SliceDecision(slice, map, new WarningRevisions(map, commonOwner, record));
    memory.put(key(map, JourneyMap.WHOLE), decision.decideWhole(whole, before));
    before.forEach(
        (step, past) -> memory.put(key(map, step), decision.decide(evidence(slice, step), past)));
    return DecidedSlice.of(slice, decision.decisions(closing, left));
  }

  /** The last slice of a journey that is no longer watched: every warning of it closes. */
  DecidedSlice end(TracedSlice slice, Memory<StepMemory> memory, SortedSet<String> left) {
    List<Warning> closing = release(slice, memory, left);
    return DecidedSlice.of(
        slice, new StepDecisions(new TreeMap<>(), List.of(), closing, steps(left)));
  }

  private static List<Warning> release(
      TracedSlice slice, Memory<StepMemory> memory, SortedSet<String> left) {
    List<Warning> closing = new ArrayList<>();
    for (String step : left) {
      String key = slice.journey() + "/" + step;
      StepMemory past = memory.get(key);
      if (past != null && past.open() != null) {
        closing.add(StepDeparture.of(slice.journey(), step, past.open(), slice.to()));
      }
      memory.put(key, null);
    }
    return closing;
  }

  /** Without the journey as a whole, which has no status. */
  private static SortedSet<String> steps(SortedSet<String> left) {
    SortedSet<String> steps = new TreeSet<>(left);
    steps.remove(JourneyMap.WHOLE);
    return steps;
  }

  private static SortedMap<String, StepMemory> recall(
      TracedSlice slice, JourneyMap map, Memory<StepMemory> memory) {
    SortedMap<String, StepMemory> before = new TreeMap<>();
    for (String step : slice.evidence().steps().keySet()) {
      if (map.steps().containsKey(step)) {
        before.put(step, recall(memory, map, step));
      }
    }
    return before;
  }

  private static StepMemory recall(Memory<StepMemory> memory, JourneyMap map, String step) {
    StepMemory kept = memory.get(key(map, step));
    return kept == null ? StepMemory.nothing() : kept;
  }

  private static StepEvidence evidence(TracedSlice slice, String step) {
    StepEvidence evidence = slice.evidence().of(step);
    if (evidence == null) {
      throw new IllegalStateException(step + ": no evidence in the slice");
    }
    return evidence;
  }

  private static String key(JourneyMap map, String step) {
    return map.journey() + "/" + step;
  }
}
