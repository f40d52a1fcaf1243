package io.pulssi.cause;

import io.pulssi.state.Layout;

/**
 * A step's trail as release 0.1.0 kept it, within the memory of its warnings: that of the journey
 * as a whole stood under the step {@code *}. Read once, when a trail is not yet in its own store.
 *
 * @param step the trail; for {@code *}, its first edge holds the lags of the whole journey
 * @param mounted for {@code *}: how far evidence of a common cause has mounted
 * @param invited survey invitations of about the last three days
 * @param answered answers to them
 */
public record EarlierTrail(StepTrail step, float mounted, float invited, float answered) {
  /** Where it stands within the state of warnings. */
  public static final Layout<EarlierTrail> LAYOUT =
      Layout.of(
          nothing(),
          (earlier, fields) -> {
            StepTrail step = fields.reading() ? new StepTrail() : earlier.step;
            step.layoutTrouble(fields);
            float mounted = fields.float32(earlier.mounted);
            float invited = fields.float32(earlier.invited);
            float answered = fields.float32(earlier.answered);
            step.layoutEdges(fields);
            return new EarlierTrail(step, mounted, invited, answered);
          });

  /** Nothing known. */
  public static EarlierTrail nothing() {
    return new EarlierTrail(new StepTrail(), 0, 0, 0);
  }

  /** The trail of the whole journey that this one held. */
  JourneyTrail ofJourney() {
    LagDistribution lags =
        step.incoming.isEmpty() ? new LagDistribution() : step.incoming.get(0).lags();
    return new JourneyTrail(lags, mounted);
  }
}
