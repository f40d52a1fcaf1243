package io.pulssi.outcome;

import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;

/**
 * Harm of a step per day: the recent level and the usual level.
 *
 * <p>In the recent level each count decays with a time constant of 1.5 days, about the time until
 * people complain. The usual level is the mean of the recent levels at the ends of days; each day
 * it forgets 1/28. 88 bytes.
 */
final class HarmLevel {
  private static final double SLICES_A_DAY = 288;
  private static final double DECAY_SLICES = 1.5 * SLICES_A_DAY;
  private static final double USUAL_DAYS = 28;

  /** After so many days the usual level is known. */
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

  /** Adds a slice. */
  void add(long from, StepSummary counted, long complaints) {
    decay(from + SliceSpan.MILLIS);
    for (HarmKind harm : HarmKind.values()) {
      late[harm.ordinal()] += harm.in(counted) * SLICES_A_DAY / DECAY_SLICES;
    }
    complaintsToday += complaints;
  }

  /**
   * Ends a day: adds the recent level to the usual level.
   *
   * @return complaints of the day
   */
  double endDay(long at) {
    decay(at);
    days++;
    double weight = 1 / Math.min((double) days, USUAL_DAYS);
    for (int i = 0; i < HarmKind.COUNT; i++) {
      usual[i] += weight * (late[i] - usual[i]);
    }
    double complaints = complaintsToday;
    complaintsToday = 0;
    return complaints;
  }

  /** Recent harm per day, by the ordinal of {@link HarmKind}. */
  double[] late(long at) {
    double left = left(at);
    double[] decayed = late.clone();
    for (int i = 0; i < HarmKind.COUNT; i++) {
      decayed[i] *= left;
    }
    return decayed;
  }

  boolean isUsualKnown() {
    return days >= DAYS_MIN;
  }

  /** Usual harm per day, by the ordinal of {@link HarmKind}. */
  double[] usual() {
    return usual.clone();
  }

  private void decay(long to) {
    double left = left(to);
    for (int i = 0; i < HarmKind.COUNT; i++) {
      late[i] *= left;
    }
    upTo = Math.max(upTo, to);
  }

  private double left(long at) {
    double slices = Math.max(0, (double) (at - upTo) / SliceSpan.MILLIS);
    return StrictMath.exp(-slices / DECAY_SLICES);
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
