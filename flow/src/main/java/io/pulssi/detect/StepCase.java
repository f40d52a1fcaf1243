package io.pulssi.detect;

import io.pulssi.baseline.BaselineSeries;
import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.SeriesResidual;
import io.pulssi.journey.Source;
import org.jspecify.annotations.Nullable;

/**
 * One step in one slice, while its evidence is computed.
 *
 * @param rated the step compared with its baseline
 * @param trace its state
 * @param kept whether the trace was in the store before this slice
 * @param thresholds thresholds in force today
 * @param knownDay whether the calendar marks today as different
 * @param learning whether there is too little history to page
 */
record StepCase(
    RatedStep rated,
    StepTrace trace,
    boolean kept,
    OwnerThresholds thresholds,
    boolean knownDay,
    boolean learning) {
  /**
   * After so many observed days the residuals are reliable enough to rank hours and to learn loads.
   */
  private static final int RELIABLE_DAYS = 3;

  /** Up to so many contacts a day, the demand line uses only long windows. */
  private static final double LOW_VOLUME = 150;

  String step() {
    return rated.step();
  }

  boolean hasReliableResiduals() {
    return rated.observedDays() >= RELIABLE_DAYS;
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

  /** Mean z of those of the two series that have data; NaN if neither has. */
  double meanZ(BaselineSeries phone, BaselineSeries chat) {
    SeriesResidual first = residual(phone);
    SeriesResidual second = residual(chat);
    if (first == null) {
      return second == null ? Double.NaN : second.z();
    }
    return second == null ? first.z() : (first.z() + second.z()) / 2;
  }
}
