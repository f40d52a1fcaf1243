package io.pulssi.detect;

import io.pulssi.figure.Median;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The hourly bets of the capacity line, on the last hour and on the last two: where does the hour
 * rank among the hours this step has had, after what its peers have too is taken off?
 */
final class HourlyEvidence {
  /** What peers may have in common before it is subtracted. */
  private static final double COMMON = .8;

  /** The evidence is capped at so many thresholds, or it would stay up for days after recovery. */
  private static final double CAP = 1.5;

  private HourlyEvidence() {}

  /** Places the bets of a full hour; in a storm none is placed. */
  static void place(List<ClosedHour> hours, boolean storm) {
    if (storm) {
      return;
    }
    place(hours, ClosedHour::stake, hour -> hour.step().trace().oneHour, ClosedHour::ranks, 1);
    place(
        hours, ClosedHour::stakes, hour -> hour.step().trace().twoHours, ClosedHour::ranksOfTwo, 2);
  }

  private static void place(
      List<ClosedHour> hours,
      ToDoubleFunction<ClosedHour> stake,
      Function<ClosedHour, BettingCusum> cusum,
      Function<ClosedHour, RankHistogram> ranks,
      int length) {
    List<ClosedHour> active = hours.stream().filter(ClosedHour::isActive).toList();
    double[] stakes = active.stream().mapToDouble(stake).sorted().toArray();
    for (ClosedHour each : active) {
      double own = stake.applyAsDouble(each);
      double common =
          stakes.length < StormRule.PEERS_MIN ? 0 : Median.without(own, stakes) - COMMON;
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
