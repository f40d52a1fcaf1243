package io.pulssi.detect;

import io.pulssi.baseline.OldestWaiting;
import io.pulssi.baseline.SignalName;
import io.pulssi.slice.SliceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain limits, worth a WATCH and never a page. The oldest contact in queue is the earliest sign
 * there is and is always looked at; the share that hangs up only while a step is learning and
 * nothing is known to be usual.
 */
final class PlainLimits {
  /** Longest wait of a contact still in queue. */
  private static final double OLDEST_SECONDS = 900;

  /** Of single waits at this hour, one in a thousand is that long. */
  private static final double OLDEST_Z = 3.1;

  /** Share abandoned in the last hour that is beyond doubt: lower bound of its Wilson interval. */
  private static final double ABANDONED = .3;

  private static final int ABANDONED_N = 20;
  private static final double WATCH = .6;
  private static final double MOST = .95;

  private PlainLimits() {}

  static List<LineEvidence> passed(StepCase each, long to) {
    var lines = new ArrayList<LineEvidence>();
    OldestWaiting oldest = each.rated().oldest();
    boolean unusual = each.learning() || !(oldest.z() < OLDEST_Z);
    if (oldest.seconds() > OLDEST_SECONDS && unusual) {
      long began = to - Math.round(1000 * oldest.seconds());
      lines.add(
          new LineEvidence(
              Line.LIMITS,
              Math.min(MOST, WATCH * oldest.seconds() / OLDEST_SECONDS),
              began - Math.floorMod(began, SliceSpan.MILLIS),
              SignalName.QUEUE_WAIT,
              oldest.seconds(),
              Double.NaN,
              1));
    }
    long ended = each.trace().ends.ended();
    double certain = wilsonLower(each.trace().ends.abandoned(), ended);
    if (each.learning() && ended >= ABANDONED_N && certain > ABANDONED) {
      lines.add(
          new LineEvidence(
              Line.LIMITS,
              Math.min(MOST, WATCH * certain / ABANDONED),
              to - 12 * SliceSpan.MILLIS,
              SignalName.QUEUE_ABANDONMENT,
              (double) each.trace().ends.abandoned() / ended,
              Double.NaN,
              ended));
    }
    return lines;
  }

  /** Lower end of the 95 % Wilson interval of k of n; 0 for no data. */
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
