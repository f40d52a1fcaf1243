package io.pulssi.detect;

/**
 * One step at the end of a full hour.
 *
 * @param hour hours since 1970
 * @param step the step
 * @param hours its past hours, including this one
 */
record ClosedHour(int hour, StepCase step, StepHours hours) {

  int firstSlice() {
    return 12 * hour;
  }

  /** Whether the hour has capacity data and the residuals are reliable enough to rank it. */
  boolean isActive() {
    return step.hasReliableResiduals() && step.trace().now.hasCapacityData();
  }

  double hourZ() {
    return step.trace().now.capacityZ();
  }

  double twoHourZ() {
    return step.trace().now.capacityZWith(step.trace().before);
  }

  RankHistogram ranks() {
    return hours.oneHour;
  }

  RankHistogram twoHourRanks() {
    return hours.twoHours;
  }
}
