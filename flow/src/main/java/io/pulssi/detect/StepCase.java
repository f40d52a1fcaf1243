package io.pulssi.detect;

import io.pulssi.baseline.BaselineSeries;
import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.SeriesResidual;
import io.pulssi.journey.Source;
import org.jspecify.annotations.Nullable;

/**
 * One step in one slice, as it is being judged.
 *
 * @param rated what was seen
 * @param trace what is remembered
 * @param kept whether the trace was in the store before this slice
 * @param thresholds what pages today
 * @param knownDay the calendar says that today is different
 * @param learning too little history to page
 */
record StepCase(
    RatedStep rated,
    StepTrace trace,
    boolean kept,
    OwnerThresholds thresholds,
    boolean knownDay,
    boolean learning) {
  /** From then on residuals are good enough to rank and to learn loads from. */
  private static final int PRACTICE_DAYS = 3;

  /** Contacts a day up to which the short windows of demand say nothing. */
  private static final double LOW_VOLUME = 150;

  String step() {
    return rated.step();
  }

  boolean isPractising() {
    return rated.observedDays() >= PRACTICE_DAYS;
  }

  boolean isLowVolume() {
    return rated.contactsPerDay() <= LOW_VOLUME;
  }

  boolean isBlind(Source source) {
    return rated.blind().contains(source);
  }

  @Nullable SeriesResidual residual(BaselineSeries series) {
    return rated.residuals().get(series);
  }

  /** Mean z of the two series that have data; NaN when neither has. */
  double meanZ(BaselineSeries phone, BaselineSeries chat) {
    SeriesResidual first = residual(phone);
    SeriesResidual second = residual(chat);
    if (first == null) {
      return second == null ? Double.NaN : second.z();
    }
    return second == null ? first.z() : (first.z() + second.z()) / 2;
  }
}
