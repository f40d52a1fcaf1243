package io.pulssi.warning;

import io.pulssi.detect.JudgedSlice;
import io.pulssi.detect.StepEvidence;
import io.pulssi.journey.JourneyMap;
import io.pulssi.state.Memory;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns evidence into decisions: opens, moves and closes the one warning a step can have at a time,
 * and names the step's state.
 *
 * <p>Steps are taken by id; what one step decides does not depend on what another decided in the
 * same slice, only on the evidence of both.
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
    SortedMap<String, StepMemory> before = recall(slice, map, memory);
    Turn turn = new Turn(slice, map, legs(slice, map, before), record);
    before.forEach(
        (step, past) -> {
          StepMemory now = turn.take(evidence(slice, step), past);
          if (!now.equals(past)) {
            memory.put(key(map, step), now);
          }
        });
    return turn.decided();
  }

  private static SortedMap<String, StepMemory> recall(
      JudgedSlice slice, JourneyMap map, Memory<StepMemory> memory) {
    SortedMap<String, StepMemory> before = new TreeMap<>();
    for (String step : slice.steps().keySet()) {
      if (map.steps().containsKey(step)) {
        StepMemory kept = memory.get(key(map, step));
        before.put(step, kept == null ? StepMemory.NOTHING : kept);
      }
    }
    return before;
  }

  private static FirstLeg legs(
      JudgedSlice slice, JourneyMap map, SortedMap<String, StepMemory> before) {
    long at = slice.rated().to();
    SortedMap<String, Heat> heat = new TreeMap<>();
    before.forEach((step, past) -> heat.put(step, past.heat().after(evidence(slice, step), at)));
    return new FirstLeg(map, slice.steps(), heat, at);
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
