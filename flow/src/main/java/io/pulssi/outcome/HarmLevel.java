package io.pulssi.outcome;

import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * How much harm a step does a day: of late, and usually.
 *
 * <p>Of late: each count fades by a factor of e in a day and a half, about as long as people take
 * to complain. Usually: the mean of that at the end of each day, which forgets 1/28 a day. 88
 * bytes.
 */
final class HarmLevel {
  private static final double SLICES_A_DAY = 288;
  private static final double FADES_OVER = 1.5 * SLICES_A_DAY;
  private static final double DAYS_USUAL = 28;

  /** Days after which the usual level is known. */
  private static final int DAYS_MIN = 7;

  static final Layout<HarmLevel> LAYOUT = Layout.inPlace(() -> new HarmLevel(0), HarmLevel::layout);

  private final double[] late = new double[HarmKind.COUNT];
  private final double[] usual = new double[HarmKind.COUNT];
  private long upTo;
  private long days;
  private double complaintsToday;

  HarmLevel(long from) {
    this.upTo = from;
  }

  /** Adds what was counted in a slice. */
  void add(long from, StepSummary counted, long complaints) {
    fade(from + SliceSpan.MILLIS);
    for (HarmKind harm : HarmKind.values()) {
      late[harm.ordinal()] += harm.in(counted) * SLICES_A_DAY / FADES_OVER;
    }
    complaintsToday += complaints;
  }

  /**
   * Ends a day.
   *
   * @return its complaints
   */
  double endDay(long at) {
    fade(at);
    days++;
    double weight = 1 / Math.min((double) days, DAYS_USUAL);
    for (int i = 0; i < HarmKind.COUNT; i++) {
      usual[i] += weight * (late[i] - usual[i]);
    }
    double complaints = complaintsToday;
    complaintsToday = 0;
    return complaints;
  }

  /** By the ordinal of {@link HarmKind}, a day. */
  double[] late(long at) {
    double left = left(at);
    double[] faded = late.clone();
    for (int i = 0; i < HarmKind.COUNT; i++) {
      faded[i] *= left;
    }
    return faded;
  }

  boolean knowsUsual() {
    return days >= DAYS_MIN;
  }

  /** By the ordinal of {@link HarmKind}, a day. */
  double[] usual() {
    return usual.clone();
  }

  private void fade(long to) {
    double left = left(to);
    for (int i = 0; i < HarmKind.COUNT; i++) {
      late[i] *= left;
    }
    upTo = Math.max(upTo, to);
  }

  private double left(long at) {
    double slices = Math.max(0, (double) (at - upTo) / SliceSpan.MILLIS);
    return StrictMath.exp(-slices / FADES_OVER);
  }

  private void layout(Fields fields) throws IOException {
    upTo = fields.int64(upTo);
    days = fields.int64(days);
    complaintsToday = fields.float64(complaintsToday);
    for (int i = 0; i < HarmKind.COUNT; i++) {
      late[i] = fields.float64(late[i]);
      usual[i] = fields.float64(usual[i]);
    }
  }
}
