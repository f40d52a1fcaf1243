package io.pulssi.reallog;

import io.pulssi.reallog.QueueHistory.QueueSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A plain alert rule on the queue: alert when a value is above a quantile of the step's values on
 * all days before, times a factor. The alert ends after six hours below.
 *
 * @param name for people
 * @param value checked every five minutes
 * @param quantile of earlier values, 0 to 1
 * @param factor multiplies that quantile
 * @param least contacts that must have left in the last half-hour
 */
record QueueRule(
    String name, ToDoubleFunction<QueueSnapshot> value, double quantile, double factor, int least) {
  private static final int HISTORY = 200;

  /** The rule that most people write first. */
  static final QueueRule NAIVE =
      new QueueRule(
          "last half-hour's mean wait above 1.5 × its median",
          QueueSnapshot::meanWaitSeconds,
          .5,
          1.5,
          3);

  /** The rule that is also tried together with Pulssi. */
  static final QueueRule COMBINED = top("wait × queued", QueueSnapshot::waitTimesQueued, .998);

  /** Rules on the queue right now, some at two levels. */
  static final List<QueueRule> RIGHT_NOW =
      List.of(
          top("oldest waiting", QueueSnapshot::oldestSeconds, .99),
          top("oldest waiting", QueueSnapshot::oldestSeconds, .998),
          top("wait × queued", QueueSnapshot::waitTimesQueued, .99),
          COMBINED,
          top("contacts waiting", QueueSnapshot::waiting, .998),
          top("last half-hour's mean wait", QueueRule::ofThree, .99));

  private static QueueRule top(
      String what, ToDoubleFunction<QueueSnapshot> value, double quantile) {
    String share = String.format(Locale.ROOT, "%.1f", 100 * (1 - quantile));
    return new QueueRule(
        what + " in the top " + share + " % of earlier values", value, quantile, 1, 0);
  }

  private static double ofThree(QueueSnapshot snapshot) {
    return snapshot.left() < 3 ? 0 : snapshot.meanWaitSeconds();
  }

  /** The alerts for some steps. */
  List<AlertSpan> alerts(Iterable<String> steps, QueueHistory queue, LogDays days) {
    var alerts = new ArrayList<AlertSpan>();
    steps.forEach(step -> alerts.addAll(alerts(step, queue, days)));
    return alerts;
  }

  private List<AlertSpan> alerts(String step, QueueHistory queue, LogDays days) {
    var alerts = new ArrayList<AlertSpan>();
    var seen = new ArrayList<Double>();
    var today = new ArrayList<Double>();
    LocalDate day = LocalDate.MIN;
    double limit = Double.POSITIVE_INFINITY;
    for (Map.Entry<Long, QueueSnapshot> look : queue.snapshotsOf(step).entrySet()) {
      long at = look.getKey();
      QueueSnapshot snapshot = look.getValue();
      if (!days.dayOf(at).equals(day)) {
        day = days.dayOf(at);
        seen.addAll(today);
        today.clear();
        limit = limit(seen);
      }
      if (snapshot.left() >= least) {
        double now = value.applyAsDouble(snapshot);
        today.add(now);
        if (now > limit) {
          alerts(step, at, alerts);
        }
      }
    }
    return alerts;
  }

  private double limit(List<Double> seen) {
    if (seen.size() < HISTORY) {
      return Double.POSITIVE_INFINITY;
    }
    double[] sorted = seen.stream().mapToDouble(value -> value).toArray();
    Arrays.sort(sorted);
    return factor * sorted[(int) (quantile * (sorted.length - 1))];
  }

  private static void alerts(String step, long at, List<AlertSpan> alerts) {
    int last = alerts.size() - 1;
    if (last >= 0 && at < alerts.get(last).to() + AlertSpan.QUIET) {
      alerts.set(last, new AlertSpan(step, alerts.get(last).from(), at + QueueHistory.TICK));
    } else {
      alerts.add(new AlertSpan(step, at, at + QueueHistory.TICK));
    }
  }
}
