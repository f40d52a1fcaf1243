package io.pulssi.journey;

import io.pulssi.state.Layout;

/** The ids of a step and of its journey; sorted by journey, then step. */
public record JourneyStep(String journey, String step) implements Comparable<JourneyStep> {
  /** Layout within the state of a stage. */
  public static final Layout<JourneyStep> LAYOUT =
      Layout.of(
          new JourneyStep("", ""),
          (key, fields) -> new JourneyStep(fields.text(key.journey), fields.text(key.step)));

  @Override
  public int compareTo(JourneyStep other) {
    int byJourney = journey.compareTo(other.journey);
    return byJourney != 0 ? byJourney : step.compareTo(other.step);
  }
}
