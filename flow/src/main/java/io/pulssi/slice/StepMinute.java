package io.pulssi.slice;

import io.pulssi.journey.JourneyStep;

/**
 * One step in one UTC minute: what a summary is about.
 *
 * @param minute start of the minute, epoch milliseconds
 */
record StepMinute(JourneyStep place, long minute) implements Comparable<StepMinute> {
  private static final long MINUTE_MILLIS = 60_000;

  static StepMinute of(JourneyStep place, long at) {
    return new StepMinute(place, Math.floorDiv(at, MINUTE_MILLIS) * MINUTE_MILLIS);
  }

  /** End of the minute, exclusive, epoch milliseconds. */
  long end() {
    return minute + MINUTE_MILLIS;
  }

  String key() {
    return place.journey() + '/' + place.step() + '/' + minute;
  }

  static StepMinute parse(String key) {
    String[] parts = key.split("/", 3);
    return new StepMinute(new JourneyStep(parts[0], parts[1]), Long.parseLong(parts[2]));
  }

  @Override
  public int compareTo(StepMinute other) {
    int byPlace = place.compareTo(other.place);
    return byPlace != 0 ? byPlace : Long.compare(minute, other.minute);
  }
}
