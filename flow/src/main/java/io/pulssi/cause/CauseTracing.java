package io.pulssi.cause;

import io.pulssi.detect.JudgedSlice;
import io.pulssi.journey.JourneyMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Traces trouble to where it began, and learns from it. Slices come in the order of time. */
public final class CauseTracing {

  /**
   * Takes a slice in.
   *
   * @param map the journey's map; steps it does not know are passed over
   */
  public TracedSlice trace(JudgedSlice slice, JourneyMap map, CauseMemory memory) {
    String journey = map.journey();
    SortedMap<String, StepTrail> trails = new TreeMap<>();
    for (String step : slice.evidence().steps().keySet()) {
      if (map.steps().containsKey(step)) {
        trails.put(step, memory.step(journey, step));
      }
    }
    JourneyTrail whole = memory.journey(journey);
    CauseModel model = new CauseModel(map, trails, whole.lags);
    new CauseLearning(trails, whole, model).add(slice);
    trails.forEach((step, trail) -> memory.steps().put(journey + '/' + step, trail));
    memory.journeys().put(journey, whole);
    return TracedSlice.of(slice, SliceCauses.of(model, whole.commonScore()));
  }
}
