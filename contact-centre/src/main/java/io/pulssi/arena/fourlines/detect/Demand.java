package io.pulssi.arena.fourlines.detect;

import java.util.List;

/**
 * The demand line: more contacts than usual, relative to the other steps, while customers suffer.
 */
final class Demand {
  /** Expected contacts from which a step tells anything about what is common. */
  private static final double ACTIVE = 8;

  /** The window that low volume leaves out: shorter than a day. */
  private static final int LONG_WINDOW = 24;

  private static final int VOLUME_HOURS = 3;
  private static final int EXCESS_HOURS = 12;

  private final double[] common = new double[DemandWindow.ALL.length];

  private Demand(List<FullHour> hours) {
    for (int i = 0; i < common.length; i++) {
      common[i] = common(hours, DemandWindow.ALL[i].hours());
    }
  }

  /** What all steps have in common in this hour. */
  static Demand among(List<FullHour> hours) {
    return new Demand(hours);
  }

  /** Median over the active steps of log(seen / expected); 0 with fewer than six. */
  private static double common(List<FullHour> hours, int window) {
    double[] ratios =
        hours.stream()
            .map(FullHour::hours)
            .filter(step -> step.covers(window) && step.expected(window) > ACTIVE)
            .mapToDouble(
                step -> StrictMath.log(Math.max(.5, step.seen(window)) / step.expected(window)))
            .toArray();
    return ratios.length < Storm.PEERS_MIN ? 0 : Median.of(ratios);
  }

  /** The largest evidence over the windows. */
  DemandFinding find(FullHour hour) {
    StepHours contacts = hour.hours();
    Harm harm = hour.step().trace().harm;
    int best = -1;
    double evidence = 0;
    for (int i = 0; i < common.length; i++) {
      DemandWindow window = DemandWindow.ALL[i];
      boolean tooShort = hour.step().isLowVolume() && window.hours() < LONG_WINDOW;
      if (tooShort || !contacts.covers(window.hours()) || !harm.isKnown()) {
        continue;
      }
      double z =
          window.z(contacts.seen(window.hours()), contacts.expected(window.hours()), common[i]);
      double gated = z * window.gate(harm.over(window.hours()));
      if (gated > evidence) {
        evidence = gated;
        best = i;
      }
    }
    double excess = contacts.seen(EXCESS_HOURS) - contacts.expected(EXCESS_HOURS);
    if (best >= 0) {
      return finding(hour, DemandWindow.ALL[best].hours(), common[best], evidence, 0, excess);
    }
    double watch = harm.isKnown() ? 0 : VolumeWatch.over(contacts, VOLUME_HOURS);
    return finding(hour, VOLUME_HOURS, 0, 0, watch, excess);
  }

  private static DemandFinding finding(
      FullHour hour, int window, double common, double evidence, double watch, double excess) {
    double factor = StrictMath.exp(common);
    ContactKind leading = ContactKind.PHONE;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < ContactKind.count(); i++) {
      HourRing ring = hour.hours().contacts(ContactKind.at(i));
      double more = ring.seen(window) - factor * ring.expected(window);
      if (ring.seen(window) > 0 && more > most) {
        most = more;
        leading = ContactKind.at(i);
      }
    }
    HourRing ring = hour.hours().contacts(leading);
    int since = 12 * (hour.hour() + 1 - window);
    double expected = factor * ring.expected(window);
    return new DemandFinding(evidence, watch, since, leading, ring.seen(window), expected, excess)
        .rounded();
  }
}
