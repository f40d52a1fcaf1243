package io.pulssi.reallog;

import java.time.LocalDate;

/**
 * One local day of one step.
 *
 * @param n contacts that were answered or gave up
 * @param gaveUp of them, those who hung up
 * @param waitSeconds of all of them together
 * @param began when its first contact ended, epoch milliseconds
 * @param morning of the contacts, those that ended before noon
 * @param usual the other days of the log that are the same day of the week, together
 * @param bad whether it is one of the step's bad days
 */
record StepDay(
    String step,
    LocalDate day,
    int n,
    int gaveUp,
    double waitSeconds,
    long began,
    int morning,
    Usual usual,
    boolean bad) {

  /**
   * Days taken together.
   *
   * @param days how many
   */
  record Usual(int days, int n, int gaveUp, double waitSeconds) {
    static final Usual NOTHING = new Usual(0, 0, 0, 0);

    Usual with(StepDay day) {
      return new Usual(
          days + 1, n + day.n(), gaveUp + day.gaveUp(), waitSeconds + day.waitSeconds());
    }

    double share() {
      return n == 0 ? 0 : (double) gaveUp / n;
    }

    double meanWait() {
      return n == 0 ? 0 : waitSeconds / n;
    }

    double contacts() {
      return days == 0 ? 0 : (double) n / days;
    }
  }

  StepDay asBad() {
    return new StepDay(step, day, n, gaveUp, waitSeconds, began, morning, usual, true);
  }

  StepDay against(Usual others) {
    return new StepDay(step, day, n, gaveUp, waitSeconds, began, morning, others, bad);
  }

  double share() {
    return (double) gaveUp / n;
  }

  double meanWait() {
    return waitSeconds / n;
  }

  /** Share who hung up beyond that of the other days, -1 to 1. */
  double shareExcess() {
    return share() - usual.share();
  }

  /** Mean wait over that of the other days; 1 is usual. */
  double waitRatio() {
    return usual.meanWait() == 0 ? 1 : meanWait() / usual.meanWait();
  }

  /** Contacts over those of the other days; 1 is usual. */
  double contactsRatio() {
    return usual.n() == 0 ? 1 : n / usual.contacts();
  }
}
