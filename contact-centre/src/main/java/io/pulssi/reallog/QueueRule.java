package io.pulssi.reallog;

import io.pulssi.reallog.QueueHistory.Sight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A plain rule on the queue: speak when a value is above so many times a quantile of what the step
 * has shown on all days before. It falls silent when it was not so for six hours.
 *
 * @param name for people
 * @param value looked at every five minutes
 * @param quantile of earlier looks, 0 to 1
 * @param factor on that quantile
 * @param least contacts that must have left in the last half-hour
 */
record QueueRule(
    String name, ToDoubleFunction<Sight> value, double quantile, double factor, int least) {
  private static final int HISTORY = 200;

  /** The rule that everybody writes first. */
  static final QueueRule NAIVE =
      new QueueRule("mean wait above 1.5 × median", Sight::meanWaitSeconds, .5, 1.5, 3);

  static final QueueRule OLDEST =
      new QueueRule("oldest waiting, top 0.2%", Sight::oldestSeconds, .998, 1, 0);

  static final QueueRule WAIT_TIMES_QUEUE =
      new QueueRule("wait × queue, top 0.2%", Sight::waitTimesQueued, .998, 1, 0);

  /** When it speaks of any step. */
  List<AlertSpan> speak(Iterable<String> steps, QueueHistory queue, LogDays days) {
    var spoken = new ArrayList<AlertSpan>();
    steps.forEach(step -> spoken.addAll(speak(step, queue, days)));
    return spoken;
  }

  private List<AlertSpan> speak(String step, QueueHistory queue, LogDays days) {
    var spoken = new ArrayList<AlertSpan>();
    var seen = new ArrayList<Double>();
    var today = new ArrayList<Double>();
    LocalDate day = LocalDate.MIN;
    double limit = Double.POSITIVE_INFINITY;
    for (Map.Entry<Long, Sight> look : queue.sightsOf(step).entrySet()) {
      long at = look.getKey();
      Sight sight = look.getValue();
      if (!days.dayOf(at).equals(day)) {
        day = days.dayOf(at);
        seen.addAll(today);
        today.clear();
        limit = limit(seen);
      }
      if (sight.left() >= least) {
        double now = value.applyAsDouble(sight);
        today.add(now);
        if (now > limit) {
          speak(step, at, spoken);
        }
      }
    }
    return spoken;
  }

  private double limit(List<Double> seen) {
    if (seen.size() < HISTORY) {
      return Double.POSITIVE_INFINITY;
    }
    double[] sorted = seen.stream().mapToDouble(value -> value).toArray();
    Arrays.sort(sorted);
    return factor * sorted[(int) (quantile * (sorted.length - 1))];
  }

  private static void speak(String step, long at, List<AlertSpan> spoken) {
    int last = spoken.size() - 1;
    if (last >= 0 && at < spoken.get(last).to() + AlertSpan.QUIET) {
      spoken.set(last, new AlertSpan(step, spoken.get(last).from(), at + QueueHistory.TICK));
    } else {
      spoken.add(new AlertSpan(step, at, at + QueueHistory.TICK));
    }
  }
}
