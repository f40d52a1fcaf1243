package io.pulssi.detect;

/**
 * Contacts and harm of one step over trailing windows that end with the slice at hand.
 *
 * @param step the step
 * @param hours its full hours
 * @param slices how many slices of the running hour have passed, 1 to 12
 */
record RecentDemand(StepCase step, StepHours hours, int slices) {
  private static final double PART = 1.0 / 12;

  /** Harm is worth nothing until some slices have told of it. */
  private static final double HARM_SHRINKAGE = 4;

  /** How much of the oldest hour still lies within a window. */
  private double oldest() {
    return 1 - slices * PART;
  }

  /** Whether the full hours reach back that far. */
  boolean covers(int window) {
    return hours.covers(window);
  }

  /** Contacts of a kind in a window of so many hours. */
  double seen(ContactKind kind, int window) {
    HourRing ring = hours.contacts(kind);
    return step.trace().now.contacts(kind)
        + ring.seen(window - 1)
        + oldest() * (ring.seen(window) - ring.seen(window - 1));
  }

  /** Those usual for them. */
  double expected(ContactKind kind, int window) {
    HourRing ring = hours.contacts(kind);
    return step.trace().now.usual(kind)
        + ring.expected(window - 1)
        + oldest() * (ring.expected(window) - ring.expected(window - 1));
  }

  /** Contacts of all kinds. */
  double seen(int window) {
    double sum = 0;
    for (int i = 0; i < ContactKind.count(); i++) {
      sum += seen(ContactKind.at(i), window);
    }
    return sum;
  }

  /** Those usual for them. */
  double expected(int window) {
    double sum = 0;
    for (int i = 0; i < ContactKind.count(); i++) {
      sum += expected(ContactKind.at(i), window);
    }
    return sum;
  }

  /**
   * Mean z of waits and abandonment over the slices that had any, shrunk to 0; of three days at
   * most.
   */
  double harm(int window) {
    HourSums now = step.trace().now;
    double older = oldest();
    double sum =
        now.harm() + hours.harm(window - 1) + older * (hours.harm(window) - hours.harm(window - 1));
    double n =
        now.harms()
            + hours.harmSlices(window - 1)
            + older * (hours.harmSlices(window) - hours.harmSlices(window - 1));
    return sum / (n + HARM_SHRINKAGE);
  }
}
