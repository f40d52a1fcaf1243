package io.pulssi.journey;

import io.pulssi.state.Layout;

/** A step of a journey, by ids. */
public record JourneyStep(String journey, String step) implements Comparable<JourneyStep> {
  /** Layout within the state of a stage. */
  public static final Layout<JourneyStep> LAYOUT =
      Layout.of(
          new JourneyStep("", ""),
          (place, fields) -> new JourneyStep(fields.text(place.journey), fields.text(place.step)));

  @Override
  public int compareTo(JourneyStep other) {
    int byJourney = journey.compareTo(other.journey);
    return byJourney != 0 ? byJourney : step.compareTo(other.step);
  }
}
