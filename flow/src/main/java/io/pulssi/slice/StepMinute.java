package io.pulssi.slice;

import io.pulssi.journey.JourneyStep;

/**
 * One step in one minute: what a pending summary is about.
 *
 * @param minute start of the minute, epoch milliseconds
 */
record StepMinute(JourneyStep journeyStep, long minute) implements Comparable<StepMinute> {
  private static final long MINUTE_MILLIS = 60_000;

  static StepMinute of(JourneyStep journeyStep, long at) {
    return new StepMinute(journeyStep, Math.floorDiv(at, MINUTE_MILLIS) * MINUTE_MILLIS);
  }

  /** End of the minute, exclusive, epoch milliseconds. */
  long end() {
    return minute + MINUTE_MILLIS;
  }

  String key() {
    return journeyStep.journey() + '/' + journeyStep.step() + '/' + minute;
  }

  static StepMinute parse(String key) {
    String[] parts = key.split("/", 3);
    return new StepMinute(new JourneyStep(parts[0], parts[1]), Long.parseLong(parts[2]));
  }

  @Override
  public int compareTo(StepMinute other) {
    int byPlace = journeyStep.compareTo(other.journeyStep);
    return byPlace != 0 ? byPlace : Long.compare(minute, other.minute);
  }
}
