package io.pulssi.detect;

/**
 * One step at the end of a full hour.
 *
 * @param hour counted from 1970
 * @param step the step
 * @param hours its memory of past hours, this one taken in
 */
record ClosedHour(int hour, StepCase step, StepHours hours) {

  int firstSlice() {
    return 12 * hour;
  }

  /** Whether there is anything to bet on, and the residuals are good enough. */
  boolean isActive() {
    return step.isPractising() && step.trace().now.hasStakes();
  }

  double stake() {
    return step.trace().now.stake();
  }

  double stakes() {
    return step.trace().now.stakeWith(step.trace().before);
  }

  RankHistogram ranks() {
    return hours.oneHour;
  }

  RankHistogram ranksOfTwo() {
    return hours.twoHours;
  }
}
