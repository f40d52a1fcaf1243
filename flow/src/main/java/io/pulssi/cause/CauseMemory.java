package io.pulssi.cause;

import io.pulssi.journey.JourneyMap;
import io.pulssi.state.Memory;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of causes.
 *
 * @param steps trails by {@code journey/step}
 * @param journeys trails by journey
 * @param earlier what release 0.1.0 kept, by {@code journey/step}
 */
public record CauseMemory(
    Memory<StepTrail> steps,
    Memory<JourneyTrail> journeys,
    Function<String, @Nullable EarlierTrail> earlier) {

  /** Without anything of an earlier release. */
  public CauseMemory(Memory<StepTrail> steps, Memory<JourneyTrail> journeys) {
    this(steps, journeys, key -> null);
  }

  StepTrail step(String journey, String step) {
    String key = journey + '/' + step;
    StepTrail kept = steps.get(key);
    if (kept != null) {
      return kept;
    }
    EarlierTrail before = earlier.apply(key);
    return before == null ? new StepTrail() : before.step();
  }

  JourneyTrail journey(String journey) {
    JourneyTrail kept = journeys.get(journey);
    if (kept != null) {
      return kept;
    }
    EarlierTrail before = earlier.apply(journey + '/' + JourneyMap.WHOLE);
    return before == null ? new JourneyTrail() : before.ofJourney();
  }
}
