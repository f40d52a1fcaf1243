package io.pulssi.warning;

import io.pulssi.baseline.RatedSlice;
import io.pulssi.detect.JudgedSlice;
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
 * <p>A cause common to many steps is decided first, as the step {@code *}; then the steps by id.
 * What one step decides does not depend on what another decided in the same slice, only on the
 * evidence of both.
 */
public final class Episodes {

  /**
   * Decides one slice.
   *
   * @param slice the evidence; slices come in the order of time, each once
   * @param map the journey's map; steps it does not know are passed over
   * @param memory what is kept of each step, by {@code journey/step}
   */
  public DecidedSlice decide(JudgedSlice slice, JourneyMap map, Memory<StepMemory> memory) {
    return decide(slice, map, memory, TrackRecord.NONE);
  }

  /**
   * Decides one slice, and tells how pages like its own have fared.
   *
   * @param record of the journey, as of the slice before
   */
  public DecidedSlice decide(
      JudgedSlice slice, JourneyMap map, Memory<StepMemory> memory, TrackRecord record) {
    return decide(slice, map, memory, record, Collections.emptySortedSet());
  }

  /**
   * Decides one slice with which steps have left the map: their warnings close, and what was kept
   * of them goes.
   *
   * @param left their ids
   */
  DecidedSlice decide(
      JudgedSlice slice,
      JourneyMap map,
      Memory<StepMemory> memory,
      TrackRecord record,
      SortedSet<String> left) {
    List<Warning> closing = release(slice.rated(), memory, left);
    SortedMap<String, StepMemory> before = recall(slice, map, memory);
    StepMemory whole = recall(memory, map, JudgedSlice.WHOLE);
    Revisions revisions = new Revisions(map, CommonTrouble.owner(map, slice, whole.open()), record);
    Turn turn = new Turn(slice, map, legs(slice, map, before, whole), revisions);
    memory.put(key(map, JudgedSlice.WHOLE), turn.takeWhole(whole, before));
    before.forEach(
        (step, past) -> memory.put(key(map, step), turn.take(evidence(slice, step), past)));
    return turn.decided(closing, left);
  }

  /** The last slice of a journey that is not watched any more: every warning of it closes. */
  DecidedSlice end(JudgedSlice slice, Memory<StepMemory> memory, SortedSet<String> left) {
    List<Warning> closing = release(slice.rated(), memory, left);
    return new DecidedSlice(slice, new TreeMap<>(), List.of(), closing, steps(left));
  }

  private static List<Warning> release(
      RatedSlice slice, Memory<StepMemory> memory, SortedSet<String> left) {
    List<Warning> closing = new ArrayList<>();
    for (String step : left) {
      String key = slice.journey() + "/" + step;
      StepMemory past = memory.get(key);
      if (past != null && past.open() != null) {
        closing.add(Departure.of(slice.journey(), step, past.open(), slice.to()));
      }
      memory.put(key, null);
    }
    return closing;
  }

  /** Without the journey as a whole, which has no status. */
  static SortedSet<String> steps(SortedSet<String> left) {
    SortedSet<String> steps = new TreeSet<>(left);
    steps.remove(JudgedSlice.WHOLE);
    return steps;
  }

  private static SortedMap<String, StepMemory> recall(
      JudgedSlice slice, JourneyMap map, Memory<StepMemory> memory) {
    SortedMap<String, StepMemory> before = new TreeMap<>();
    for (String step : slice.steps().keySet()) {
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

  private static FirstLeg legs(
      JudgedSlice slice, JourneyMap map, SortedMap<String, StepMemory> before, StepMemory whole) {
    SortedMap<String, Trail> trails = new TreeMap<>();
    before.forEach((step, past) -> trails.put(step, past.trail()));
    Trails past = new Trails(map, trails, whole.trail());
    past.add(slice);
    return new FirstLeg(past.graph());
  }

  private static StepEvidence evidence(JudgedSlice slice, String step) {
    StepEvidence evidence = slice.steps().get(step);
    if (evidence == null) {
      throw new IllegalStateException(step + ": no evidence in the slice");
    }
    return evidence;
  }

  private static String key(JourneyMap map, String step) {
    return map.journey() + "/" + step;
  }
}
