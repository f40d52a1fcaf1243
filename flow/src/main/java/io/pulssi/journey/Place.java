package io.pulssi.journey;

import io.pulssi.state.Layout;

/** A step of a journey, by ids. */
public record Place(String journey, String step) implements Comparable<Place> {
  /** Layout within the state of a stage. */
  public static final Layout<Place> LAYOUT =
      Layout.of(
          new Place("", ""),
          (place, fields) -> new Place(fields.text(place.journey), fields.text(place.step)));

  @Override
  public int compareTo(Place other) {
    int byJourney = journey.compareTo(other.journey);
    return byJourney != 0 ? byJourney : step.compareTo(other.step);
  }
}
