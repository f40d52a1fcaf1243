package io.pulssi.arena.rival;

/** Scores one step, hour by hour. */
@FunctionalInterface
interface HourlyScore {
  /**
   * Scores an hour, then learns from it.
   *
   * @param hour of the local day, 0 to 23, plus 24 on a weekend
   * @param counted in it; hours come in order
   * @return 0 or more
   */
  double of(int hour, StepCounts counted);
}
