package io.pulssi.detect;

import io.pulssi.figure.Median;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The hourly bets of the capacity line, on the last hour and on the last two: where does the hour
 * rank among the hours this step has had, after what its peers have too is taken off?
 */
final class Bets {
  /** What peers may have in common before it is subtracted. */
  private static final double COMMON = .8;

  /** The evidence is capped at so many thresholds, or it would stay up for days after recovery. */
  private static final double CAP = 1.5;

  private Bets() {}

  /** Places the bets of a full hour; in a storm none is placed. */
  static void place(List<FullHour> hours, boolean storm) {
    if (storm) {
      return;
    }
    place(hours, FullHour::stake, hour -> hour.step().trace().oneHour, FullHour::ranks, 1);
    place(hours, FullHour::stakes, hour -> hour.step().trace().twoHours, FullHour::ranksOfTwo, 2);
  }

  private static void place(
      List<FullHour> hours,
      ToDoubleFunction<FullHour> stake,
      Function<FullHour, BettingCusum> cusum,
      Function<FullHour, RankHistogram> ranks,
      int length) {
    List<FullHour> active = hours.stream().filter(FullHour::isActive).toList();
    double[] stakes = active.stream().mapToDouble(stake).sorted().toArray();
    for (FullHour each : active) {
      double own = stake.applyAsDouble(each);
      double common = stakes.length < Storm.PEERS_MIN ? 0 : Median.without(own, stakes) - COMMON;
      double y = own - Math.max(0, common);
      double p = ranks.apply(each).rank(y);
      ranks.apply(each).add(y);
      if (!each.step().learning()) {
        double cap = CAP * each.step().thresholds().of(Gauge.BETS);
        cusum.apply(each).add(p, cap, 12 * (each.hour() + 1 - length));
      }
    }
  }
}
