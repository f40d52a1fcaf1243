package io.pulssi.detect;

import io.pulssi.figure.Median;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The hourly evidence of the capacity line, over the last hour and the last two. Each hour is
 * ranked among the past hours of its step, after subtracting what all steps have in common. The
 * rank is a p-value ({@link BettingCusum}).
 */
final class HourlyEvidence {
  /** Only the part above this is subtracted, in standard deviations. */
  private static final double COMMON = .8;

  /**
   * The evidence is capped at this multiple of its threshold, or it would stay high for days after
   * recovery.
   */
  private static final double CAP = 1.5;

  private HourlyEvidence() {}

  /** Adds a full hour. In a storm nothing is added. */
  static void add(List<ClosedHour> hours, boolean storm) {
    if (storm) {
      return;
    }
    add(hours, ClosedHour::hourZ, hour -> hour.step().trace().oneHour, ClosedHour::ranks, 1);
    add(
        hours,
        ClosedHour::twoHourZ,
        hour -> hour.step().trace().twoHours,
        ClosedHour::twoHourRanks,
        2);
  }

  private static void add(
      List<ClosedHour> hours,
      ToDoubleFunction<ClosedHour> capacityZ,
      Function<ClosedHour, BettingCusum> cusum,
      Function<ClosedHour, RankHistogram> ranks,
      int length) {
    List<ClosedHour> active = hours.stream().filter(ClosedHour::isActive).toList();
    double[] sorted = active.stream().mapToDouble(capacityZ).sorted().toArray();
    for (ClosedHour each : active) {
      double own = capacityZ.applyAsDouble(each);
      double common =
          sorted.length < StormRule.PEERS_MIN ? 0 : Median.without(own, sorted) - COMMON;
      double y = own - Math.max(0, common);
      double p = ranks.apply(each).rank(y);
      ranks.apply(each).add(y);
      if (!each.step().learning()) {
        double cap = CAP * each.step().thresholds().of(ThresholdGauge.BETS);
        cusum.apply(each).add(p, cap, 12 * (each.hour() + 1 - length));
      }
    }
  }
}
