package io.pulssi.detect;

import io.pulssi.figure.Median;
import java.util.Arrays;
import java.util.List;

/**
 * The demand line: more contacts than usual, relative to the other steps, while waits and
 * abandonment are worse than usual.
 */
final class DemandLine {
  /** A step with no more expected contacts is not used for the common ratio. */
  private static final double ACTIVE_EXPECTED = 8;

  /** Steps with low volume use only windows of at least so many hours. */
  private static final int LONG_WINDOW = 24;

  private static final int VOLUME_HOURS = 3;
  private static final int EXCESS_HOURS = 12;

  private final double[] common = new double[DemandWindow.ALL.length];

  private DemandLine(List<RecentDemand> hours) {
    for (int i = 0; i < common.length; i++) {
      common[i] = common(hours, DemandWindow.ALL[i].hours());
    }
  }

  /** The demand line with the common ratios of all steps at this slice. */
  static DemandLine of(List<RecentDemand> hours) {
    return new DemandLine(hours);
  }

  /** Median over the active steps of log(seen / expected); 0 with fewer than six. */
  private static double common(List<RecentDemand> hours, int window) {
    double[] ratios = new double[hours.size()];
    int active = 0;
    for (RecentDemand step : hours) {
      double expected = step.covers(window) ? step.expected(window) : 0;
      if (expected > ACTIVE_EXPECTED) {
        ratios[active++] = StrictMath.log(Math.max(.5, step.seen(window)) / expected);
      }
    }
    return active < StormRule.PEERS_MIN ? 0 : Median.of(Arrays.copyOf(ratios, active));
  }

  /** The largest evidence of all windows; {@code now} is the current slice. */
  DemandFinding find(RecentDemand recent, int now) {
    boolean harmKnown = recent.step().trace().harmKnown;
    int best = -1;
    double evidence = 0;
    for (int i = 0; i < common.length; i++) {
      DemandWindow window = DemandWindow.ALL[i];
      boolean tooShort = recent.step().isLowVolume() && window.hours() < LONG_WINDOW;
      if (tooShort || !recent.covers(window.hours()) || !harmKnown) {
        continue;
      }
      double z = window.z(recent.seen(window.hours()), recent.expected(window.hours()), common[i]);
      if (z <= 0) {
        continue;
      }
      double gated = z * window.gate(recent.harm(window.hours()));
      if (gated > evidence) {
        evidence = gated;
        best = i;
      }
    }
    double excess = recent.seen(EXCESS_HOURS) - recent.expected(EXCESS_HOURS);
    if (best >= 0) {
      return finding(
          recent, now, DemandWindow.ALL[best].hours(), common[best], evidence, 0, excess);
    }
    double watch = harmKnown ? 0 : VolumeWatch.weight(recent, VOLUME_HOURS);
    return finding(recent, now, VOLUME_HOURS, 0, 0, watch, excess);
  }

  private static DemandFinding finding(
      RecentDemand recent,
      int now,
      int window,
      double common,
      double evidence,
      double watch,
      double excess) {
    double factor = StrictMath.exp(common);
    ContactKind leading = ContactKind.PHONE;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < ContactKind.count(); i++) {
      ContactKind kind = ContactKind.at(i);
      double seen = recent.seen(kind, window);
      double more = seen - factor * recent.expected(kind, window);
      if (seen > 0 && more > most) {
        most = more;
        leading = kind;
      }
    }
    int since = now + 1 - 12 * window;
    double expected = factor * recent.expected(leading, window);
    return new DemandFinding(
            evidence, watch, since, leading, recent.seen(leading, window), expected, excess)
        .rounded();
  }
}
