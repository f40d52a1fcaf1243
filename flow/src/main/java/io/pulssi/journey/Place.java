package io.pulssi.journey;

/** A step of a journey, by ids. */
public record Place(String journey, String step) implements Comparable<Place> {
  @Override
  public int compareTo(Place other) {
    int byJourney = journey.compareTo(other.journey);
    return byJourney != 0 ? byJourney : step.compareTo(other.step);
  }
}
