package io.pulssi.detect;

import io.pulssi.baseline.OldestWaiting;
import io.pulssi.baseline.SignalName;
import io.pulssi.slice.SliceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Fixed limits. They open a WATCH and never page. The oldest contact in the queue is the earliest
 * sign of all and is always checked. The share that hangs up is checked only while a step is
 * learning, as long as its usual share is unknown.
 */
final class PlainLimits {
  /** Limit for the wait of a contact still in the queue. */
  private static final double OLDEST_SECONDS = 900;

  /** About one in a thousand single waits at this hour is that long. */
  private static final double OLDEST_Z = 3.1;

  /**
   * Limit for the share abandoned in the last hour, compared with the lower edge of its Wilson
   * interval.
   */
  private static final double ABANDONED_SHARE = .3;

  private static final int ABANDONED_N = 20;
  private static final double WATCH_WEIGHT = .6;
  private static final double WEIGHT_MAX = .95;

  private PlainLimits() {}

  static List<LineEvidence> exceeded(StepCase each, long to) {
    var lines = new ArrayList<LineEvidence>();
    OldestWaiting oldest = each.rated().oldest();
    boolean unusual = each.learning() || !(oldest.z() < OLDEST_Z);
    if (oldest.seconds() > OLDEST_SECONDS && unusual) {
      long began = to - Math.round(1000 * oldest.seconds());
      lines.add(
          new LineEvidence(
              Line.LIMITS,
              Math.min(WEIGHT_MAX, WATCH_WEIGHT * oldest.seconds() / OLDEST_SECONDS),
              began - Math.floorMod(began, SliceSpan.MILLIS),
              SignalName.QUEUE_WAIT,
              oldest.seconds(),
              Double.NaN,
              1));
    }
    long ended = each.trace().ends.ended();
    double lower = wilsonLower(each.trace().ends.abandoned(), ended);
    if (each.learning() && ended >= ABANDONED_N && lower > ABANDONED_SHARE) {
      lines.add(
          new LineEvidence(
              Line.LIMITS,
              Math.min(WEIGHT_MAX, WATCH_WEIGHT * lower / ABANDONED_SHARE),
              to - 12 * SliceSpan.MILLIS,
              SignalName.QUEUE_ABANDONMENT,
              (double) each.trace().ends.abandoned() / ended,
              Double.NaN,
              ended));
    }
    return lines;
  }

  /** Lower edge of the 95 % Wilson interval of k of n; 0 without data. */
  static double wilsonLower(long k, long n) {
    if (n == 0) {
      return 0;
    }
    double z = 1.959963984540054;
    double p = (double) k / n;
    double middle = p + z * z / (2 * n);
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
    return Math.max(0, (middle - half) / (1 + z * z / n));
  }
}
