package io.pulssi.detect;

/**
 * Contacts and harm of one step over windows that end with the current slice.
 *
 * @param step the step
 * @param hours its full hours
 * @param slices slices of the current hour so far, 1 to 12
 */
record RecentDemand(StepCase step, StepHours hours, int slices) {
  private static final double SLICE_HOURS = 1.0 / 12;

  /** Shrinks the mean harm of few slices to 0. */
  private static final double HARM_SHRINKAGE = 4;

  /** The part of the oldest hour that still lies within a window, 0 to 1. */
  private double oldestHourShare() {
    return 1 - slices * SLICE_HOURS;
  }

  /** Whether so many full hours are kept. */
  boolean covers(int window) {
    return hours.covers(window);
  }

  /** Contacts of a kind in a window of so many hours. */
  double seen(ContactKind kind, int window) {
    HourRing ring = hours.contacts(kind);
    return step.trace().now.contacts(kind)
        + ring.seen(window - 1)
        + oldestHourShare() * (ring.seen(window) - ring.seen(window - 1));
  }

  /** Usual contacts of a kind in such a window. */
  double expected(ContactKind kind, int window) {
    HourRing ring = hours.contacts(kind);
    return step.trace().now.usual(kind)
        + ring.expected(window - 1)
        + oldestHourShare() * (ring.expected(window) - ring.expected(window - 1));
  }

  /** Contacts of all kinds in a window of so many hours. */
  double seen(int window) {
    double sum = 0;
    for (int i = 0; i < ContactKind.count(); i++) {
      sum += seen(ContactKind.at(i), window);
    }
    return sum;
  }

  /** Usual contacts of all kinds in such a window. */
  double expected(int window) {
    double sum = 0;
    for (int i = 0; i < ContactKind.count(); i++) {
      sum += expected(ContactKind.at(i), window);
    }
    return sum;
  }

  /**
   * Mean z of waits and abandonment over the slices with both, shrunk to 0. Covers at most three
   * days.
   */
  double harm(int window) {
    HourSums now = step.trace().now;
    double older = oldestHourShare();
    double sum =
        now.harm() + hours.harm(window - 1) + older * (hours.harm(window) - hours.harm(window - 1));
    double n =
        now.harms()
            + hours.harmSlices(window - 1)
            + older * (hours.harmSlices(window) - hours.harmSlices(window - 1));
    return sum / (n + HARM_SHRINKAGE);
  }
}
